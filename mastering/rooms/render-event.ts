import type { Room, RoomEvent } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { reverberationTimeSeconds, roomGeometry } from './acoustics';
import { gainFromDb } from './rounded-math';
import { earlyReflections } from './early-reflections';
import { lateReverberation } from './late-reverberation';
import { Random } from './random';
import { sounds } from './sounds';

/** An event as the microphones pick it up: where it begins, and what it adds to both channels. */
export interface RenderedEvent {
	readonly startFrame: number;
	readonly left: Float64Array;
	readonly right: Float64Array;
}

/** Places an event in its room: direct sound, early reflections, late reverberation, level. */
export function renderEvent(room: Room, event: RoomEvent): RenderedEvent {
	const random = new Random(`${room.slug}/${event.kind}/${event.atSeconds}`);
	const sound = sounds[event.kind](random);
	const frames = sound.length + Math.round(longestReverberationSeconds(room) * sampleRate);
	const early = earlyReflections(room, event, sound, frames);
	const late = lateReverberation(room, sound, frames);
	const lateGain = reverberantGain(room);
	let peak = 0;
	for (const [channel, tail] of [
		[early.left, late.left],
		[early.right, late.right]
	] as const) {
		for (let i = 0; i < frames; i++) {
			const y = (channel[i] as number) + lateGain * (tail[i] as number);
			channel[i] = y;
			peak = Math.max(peak, Math.abs(y));
		}
	}
	const gain = gainFromDb(event.peakDbfs) / peak;
	for (const channel of [early.left, early.right]) {
		for (let i = 0; i < frames; i++) channel[i] = (channel[i] as number) * gain;
	}
	return {
		startFrame: Math.round(event.atSeconds * sampleRate),
		left: early.left,
		right: early.right
	};
}

function longestReverberationSeconds(room: Room): number {
	return Math.max(
		...(['hz125', 'hz500', 'hz1000', 'hz4000'] as const).map((band) =>
			reverberationTimeSeconds(room, band)
		)
	);
}

/**
 * Amplitude of the reverberant field against the direct sound at one metre: √(16π ÷ R), R being the
 * room constant, of which a cardioid takes in a third of the power.
 */
function reverberantGain(room: Room): number {
	const absorption = room.absorption.hz1000;
	const roomConstant = (roomGeometry(room).surfaceSquareMetres * absorption) / (1 - absorption);
	return Math.sqrt((16 * Math.PI) / roomConstant / 3);
}
