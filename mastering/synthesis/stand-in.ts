import type { Room } from '../../src/content/rooms';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import { Background } from './background';
import { blockFrames } from './background-source';
import { power } from './coefficients';
import { heardEvent } from './heard-event';

/** At either end, so that a file neither starts nor stops with a click. */
const fadeSeconds = 0.04;

/** What is left of the power for the background when a room's events alone are too loud for it. */
const leastBackgroundShare = 0.05;

/**
 * The stand-in recording of a room: the same samples on every machine.
 * @throws RangeError when the room's events alone exceed the level it should have.
 */
export function synthesiseStandIn(room: Room): StereoPcm {
	const frames = Math.round(room.durationSeconds * sampleRate);
	const events = mixedEvents(room, frames);
	const pcm = background(room, frames);
	const gain = backgroundGain(room, pcm, events);
	for (const [channel, sounds] of [
		[pcm.left, events.left],
		[pcm.right, events.right]
	] as const) {
		for (let i = 0; i < frames; i++) {
			channel[i] = (channel[i] as number) * gain + (sounds[i] as number);
		}
		fadeEnds(channel);
	}
	return pcm;
}

function background(room: Room, frames: number): StereoPcm {
	const source = new Background(room);
	const left = new Float32Array(frames);
	const right = new Float32Array(frames);
	const blockLeft = new Float64Array(blockFrames);
	const blockRight = new Float64Array(blockFrames);
	// Filters and resonances need time to fill; nobody should hear them do it.
	for (let block = 0; block < 24; block++) source.next(blockLeft, blockRight);
	for (let start = 0; start < frames; start += blockFrames) {
		source.next(blockLeft, blockRight);
		const count = Math.min(blockFrames, frames - start);
		left.set(blockLeft.subarray(0, count), start);
		right.set(blockRight.subarray(0, count), start);
	}
	return { left, right };
}

function mixedEvents(room: Room, frames: number): StereoPcm {
	const left = new Float32Array(frames);
	const right = new Float32Array(frames);
	for (const event of room.events) {
		const heard = heardEvent(room, event);
		const count = Math.min(heard.left.length, frames - heard.startFrame);
		for (let i = 0; i < count; i++) {
			const at = heard.startFrame + i;
			left[at] = (left[at] as number) + (heard.left[i] as number);
			right[at] = (right[at] as number) + (heard.right[i] as number);
		}
	}
	return { left, right };
}

/** Solves |gain·background + events|² = the room's power for the gain. */
function backgroundGain(room: Room, sound: StereoPcm, events: StereoPcm): number {
	let ofBackground = 0;
	let ofEvents = 0;
	let ofBoth = 0;
	for (const side of ['left', 'right'] as const) {
		const a = sound[side];
		const b = events[side];
		for (let i = 0; i < a.length; i++) {
			const x = a[i] as number;
			const y = b[i] as number;
			ofBackground += x * x;
			ofEvents += y * y;
			ofBoth += x * y;
		}
	}
	const wanted = power(10, room.rmsDbfs / 10) * 2 * sound.left.length;
	if (ofEvents > wanted * (1 - leastBackgroundShare)) {
		throw new RangeError(`the events of room ${room.slug} are louder than the room should be`);
	}
	const halfB = ofBoth / ofBackground;
	return Math.sqrt(halfB * halfB + (wanted - ofEvents) / ofBackground) - halfB;
}

function fadeEnds(channel: Float32Array): void {
	const fadeFrames = Math.min(Math.round(fadeSeconds * sampleRate), channel.length >> 1);
	for (let i = 0; i < fadeFrames; i++) {
		const t = i / fadeFrames;
		const gain = t * t * (3 - 2 * t);
		const last = channel.length - 1 - i;
		channel[i] = (channel[i] as number) * gain;
		channel[last] = (channel[last] as number) * gain;
	}
}
