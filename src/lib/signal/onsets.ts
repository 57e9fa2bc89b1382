/** Levels in dB over time: `bandCount` of them per window, window by window. */
interface BandLevels {
	readonly bandCount: number;
	readonly levelsDb: Float32Array;
}

/** A run of windows in which something rises above its floor. */
export interface Onset {
	readonly startWindow: number;
	/** The one after the last. */
	readonly endWindow: number;
	/** The band that rises most. */
	readonly band: number;
}

/** How the levels of every band compare with the floor around them, in the order of the levels. */
interface BandRise {
	/** How far each level is above the floor of its band, in dB. */
	readonly riseDb: Float32Array;
	/** How far it must be above it to be clearly so, in dB. */
	readonly clearDb: Float32Array;
}

/** The floor is measured every 2 s, over 9 s on either side: rooms and rain change slowly. */
const stretchWindows = 94;
const stretchesAround = 4;

/** Less than a doubling of the amplitude is never clear. */
const leastClearDb = 6;

/**
 * A level is clearly above the floor if it exceeds the median by this many times what the 90th
 * percentile does. Bands of few bins fluctuate more, and so does rain: they need more. Chosen so that
 * noise of four degrees of freedom exceeds it less than once an hour in any band.
 */
const clearSpreads = 3.5;

/** A sound is clear in one band, or nearly so in several. */
const nearlyShare = 0.6;
const nearlyBands = 4;
/** It continues while a band is at least this far up, or returns within so many windows. */
const stillShare = 0.5;
const longestGap = 12;
/** A single window can be chance. */
const fewestWindows = 2;
/** An onset rises by most of what makes it clear within 0.2 s: a passing car does not. */
const steepShare = 0.75;
const before = { from: 12, to: 2 };
const attackWindows = 5;

const quiet = 0;
const still = 1;
const loud = 2;

/** Finds sounds that begin suddenly and clearly above the floor, in order of time. */
export function findOnsets(levels: BandLevels): Onset[] {
	const { bandCount, levelsDb } = levels;
	const rise = riseAboveFloor(levels);
	const states = Uint8Array.from({ length: levelsDb.length / bandCount }, (_, window) =>
		stateOf(rise, bandCount, window)
	);
	const found: Onset[] = [];
	for (let window = 0; window < states.length; window++) {
		if (states[window] !== loud) continue;
		const { endWindow, loudWindows } = runFrom(states, window);
		if (loudWindows >= fewestWindows && isSteep(rise, bandCount, window, endWindow)) {
			const band = highestBand(rise, bandCount, window, endWindow);
			found.push({ startWindow: window, endWindow, band });
		}
		window = endWindow;
	}
	return found;
}

/** The floor of each band is the median of the seconds around a moment. */
function riseAboveFloor({ bandCount, levelsDb }: BandLevels): BandRise {
	const windows = levelsDb.length / bandCount;
	const riseDb = new Float32Array(levelsDb.length);
	const clearDb = new Float32Array(levelsDb.length);
	for (let start = 0; start < windows; start += stretchWindows) {
		const end = Math.min(windows, start + stretchWindows);
		const from = Math.max(0, start - stretchesAround * stretchWindows);
		const to = Math.min(windows, end + stretchesAround * stretchWindows);
		const around = new Float32Array(to - from);
		for (let band = 0; band < bandCount; band++) {
			for (let i = from; i < to; i++) around[i - from] = levelsDb[i * bandCount + band] as number;
			around.sort();
			const at = (share: number): number =>
				around[Math.floor((around.length - 1) * share)] as number;
			const medianDb = at(0.5);
			const clear = Math.max(leastClearDb, clearSpreads * (at(0.9) - medianDb));
			for (let i = start * bandCount + band; i < end * bandCount; i += bandCount) {
				riseDb[i] = (levelsDb[i] as number) - medianDb;
				clearDb[i] = clear;
			}
		}
	}
	return { riseDb, clearDb };
}

function stateOf({ riseDb, clearDb }: BandRise, bandCount: number, window: number): number {
	let clear = 0;
	let nearly = 0;
	let up = 0;
	for (let at = window * bandCount; at < (window + 1) * bandCount; at++) {
		const share = (riseDb[at] as number) / (clearDb[at] as number);
		if (share > 1) clear++;
		if (share > nearlyShare) nearly++;
		if (share > stillShare) up++;
	}
	if (clear > 0 || nearly >= nearlyBands) return loud;
	return up > 0 ? still : quiet;
}

function runFrom(states: Uint8Array, start: number): { endWindow: number; loudWindows: number } {
	let endWindow = start + 1;
	let loudWindows = 1;
	let gap = 0;
	for (let window = start + 1; window < states.length && gap < longestGap; window++) {
		if (states[window] === loud) {
			loudWindows++;
			gap = 0;
			endWindow = window + 1;
		} else if (states[window] === still && gap < fewestWindows) {
			endWindow = window + 1;
		} else {
			gap++;
		}
	}
	return { endWindow, loudWindows };
}

function isSteep(
	{ riseDb, clearDb }: BandRise,
	bandCount: number,
	start: number,
	end: number
): boolean {
	const from = Math.max(0, start - before.from);
	const to = Math.max(0, start - before.to);
	for (let band = 0; band < bandCount; band++) {
		let beforeDb = 0;
		for (let i = from; i < to; i++) {
			beforeDb += (riseDb[i * bandCount + band] as number) / (to - from);
		}
		let highestDb = -Infinity;
		for (let i = start; i < Math.min(end, start + attackWindows); i++) {
			highestDb = Math.max(highestDb, riseDb[i * bandCount + band] as number);
		}
		const clear = clearDb[start * bandCount + band] as number;
		if (highestDb - beforeDb >= steepShare * clear) return true;
	}
	return false;
}

function highestBand({ riseDb }: BandRise, bandCount: number, start: number, end: number): number {
	let highest = start * bandCount;
	for (let at = highest; at < end * bandCount; at++) {
		if ((riseDb[at] as number) > (riseDb[highest] as number)) highest = at;
	}
	return highest % bandCount;
}
