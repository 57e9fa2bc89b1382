import { bandFloor, type BandFloor, type BandLevels } from './band-floor';

/** A run of frames in which something rises above its floor. */
export interface Onset {
	readonly startFrame: number;
	/** The one after the last. */
	readonly endFrame: number;
	/** In which it rises most. */
	readonly band: number;
}

/** A sound is clear in one band, or nearly so in several. */
const nearlyShare = 0.6;
const nearlyBands = 4;
/** It goes on while a band is at least so far up, or comes back within so many frames. */
const stillShare = 0.5;
const longestGapFrames = 12;
/** A single frame can be chance. */
const fewestFrames = 2;
/** An onset rises by most of what makes it clear within 0.2 s: a passing car does not. */
const steepShare = 0.75;
const beforeFrames = { from: 12, to: 2 };
const attackFrames = 5;

const quiet = 0;
const still = 1;
const loud = 2;

/** Finds the sounds that begin suddenly and clearly above the floor, in order of time. */
export function onsets(levels: BandLevels): Onset[] {
	const { bandCount, levelsDb } = levels;
	const floor = bandFloor(levels);
	const states = Uint8Array.from({ length: levelsDb.length / bandCount }, (_, frame) =>
		stateOf(floor, bandCount, frame)
	);
	const found: Onset[] = [];
	for (let frame = 0; frame < states.length; frame++) {
		if (states[frame] !== loud) continue;
		const { endFrame, loudFrames } = runFrom(states, frame);
		if (loudFrames >= fewestFrames && isSteep(floor, bandCount, frame, endFrame)) {
			const band = highestBand(floor, bandCount, frame, endFrame);
			found.push({ startFrame: frame, endFrame, band });
		}
		frame = endFrame;
	}
	return found;
}

function stateOf({ riseDb, clearDb }: BandFloor, bandCount: number, frame: number): number {
	let clear = 0;
	let nearly = 0;
	let up = 0;
	for (let at = frame * bandCount; at < (frame + 1) * bandCount; at++) {
		const share = (riseDb[at] as number) / (clearDb[at] as number);
		if (share > 1) clear++;
		if (share > nearlyShare) nearly++;
		if (share > stillShare) up++;
	}
	if (clear > 0 || nearly >= nearlyBands) return loud;
	return up > 0 ? still : quiet;
}

function runFrom(states: Uint8Array, start: number): { endFrame: number; loudFrames: number } {
	let endFrame = start + 1;
	let loudFrames = 1;
	let gap = 0;
	for (let frame = start + 1; frame < states.length && gap < longestGapFrames; frame++) {
		if (states[frame] === loud) {
			loudFrames++;
			gap = 0;
			endFrame = frame + 1;
		} else if (states[frame] === still && gap < fewestFrames) {
			endFrame = frame + 1;
		} else {
			gap++;
		}
	}
	return { endFrame, loudFrames };
}

function isSteep(
	{ riseDb, clearDb }: BandFloor,
	bandCount: number,
	start: number,
	end: number
): boolean {
	for (let band = 0; band < bandCount; band++) {
		const from = Math.max(0, start - beforeFrames.from);
		const to = Math.max(0, start - beforeFrames.to);
		let before = 0;
		for (let i = from; i < to; i++)
			before += (riseDb[i * bandCount + band] as number) / (to - from);
		let highest = -Infinity;
		for (let i = start; i < Math.min(end, start + attackFrames); i++) {
			highest = Math.max(highest, riseDb[i * bandCount + band] as number);
		}
		if (highest - before >= steepShare * (clearDb[start * bandCount + band] as number)) return true;
	}
	return false;
}

function highestBand({ riseDb }: BandFloor, bandCount: number, start: number, end: number): number {
	let highest = start * bandCount;
	for (let at = highest; at < end * bandCount; at++) {
		if ((riseDb[at] as number) > (riseDb[highest] as number)) highest = at;
	}
	return highest % bandCount;
}
