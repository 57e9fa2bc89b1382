import type { Room } from '../../src/content/rooms';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { Background } from './background';
import { power } from './rounded-math';
import { renderEvent, type RenderedEvent } from './render-event';
import { blockFrames } from './room-noise';

/** At either end, so that a file neither starts nor ends with a click. */
const fadeSeconds = 0.04;

/** The background needs at least this share of a room's power. */
const leastBackgroundShare = 0.05;

/**
 * The stand-in recording of a room: the same samples on every machine.
 * @throws RangeError when the room's events alone exceed the level it should have.
 */
export function synthesiseStandIn(room: Room): StereoPcm {
	const frames = Math.round(room.durationSeconds * sampleRate);
	const events = mergedEvents(room, frames);
	const pcm = background(room, frames);
	const gain = backgroundGain(room, pcm, events);
	for (const side of ['left', 'right'] as const) {
		const channel = pcm[side];
		for (let i = 0; i < channel.length; i++) channel[i] = gain * (channel[i] as number);
		for (const event of events) add(event[side], channel, event.startFrame);
		fadeEnds(channel);
	}
	return pcm;
}

function background(room: Room, frames: number): StereoPcm {
	const source = new Background(room);
	const left = new Float32Array(frames);
	const right = new Float32Array(frames);
	const blockLeft = new Float32Array(blockFrames);
	const blockRight = new Float32Array(blockFrames);
	for (let start = 0; start < frames; start += blockFrames) {
		source.next(blockLeft, blockRight);
		const count = Math.min(blockFrames, frames - start);
		left.set(blockLeft.subarray(0, count), start);
		right.set(blockRight.subarray(0, count), start);
	}
	return { left, right };
}

/** The room's events up to the end of the recording, with overlapping ones merged. */
function mergedEvents(room: Room, frames: number): RenderedEvent[] {
	const separate: RenderedEvent[] = [];
	const events = room.events.map((event) => renderEvent(room, event));
	for (const event of events.sort((a, b) => a.startFrame - b.startFrame)) {
		const last = separate.at(-1);
		if (last && event.startFrame < last.startFrame + last.left.length) {
			separate[separate.length - 1] = merged(last, event);
		} else separate.push(event);
	}
	return separate
		.filter(({ startFrame }) => startFrame < frames)
		.map(({ startFrame, left, right }) => {
			const count = Math.min(left.length, frames - startFrame);
			return { startFrame, left: left.subarray(0, count), right: right.subarray(0, count) };
		});
}

/** Two events as one; the second must not begin before the first. */
function merged(first: RenderedEvent, second: RenderedEvent): RenderedEvent {
	const at = second.startFrame - first.startFrame;
	const length = Math.max(first.left.length, at + second.left.length);
	const [left, right] = (['left', 'right'] as const).map((side) => {
		const sum = new Float64Array(length);
		sum.set(first[side]);
		add(second[side], sum, at);
		return sum;
	}) as [Float64Array, Float64Array];
	return { startFrame: first.startFrame, left, right };
}

function add(sound: Float64Array, channel: Float32Array | Float64Array, at: number): void {
	for (let i = 0; i < sound.length; i++) {
		channel[at + i] = (channel[at + i] as number) + (sound[i] as number);
	}
}

/** Solves |gain·background + events|² = the room's power for the gain. */
function backgroundGain(room: Room, sound: StereoPcm, events: readonly RenderedEvent[]): number {
	let ofBackground = 0;
	let ofEvents = 0;
	let ofBoth = 0;
	for (const side of ['left', 'right'] as const) {
		const channel = sound[side];
		ofBackground += product(channel, channel);
		for (const { [side]: event, startFrame } of events) {
			ofEvents += product(event, event);
			ofBoth += product(event, channel.subarray(startFrame));
		}
	}
	const wanted = power(10, room.rmsDbfs / 10) * 2 * sound.left.length;
	if (ofEvents > wanted * (1 - leastBackgroundShare)) {
		throw new RangeError(`the events of room ${room.slug} are louder than the room should be`);
	}
	const halfB = ofBoth / ofBackground;
	return Math.sqrt(halfB * halfB + (wanted - ofEvents) / ofBackground) - halfB;
}

/** The sum of the products of their samples, over the length of the first. */
function product(a: Float32Array | Float64Array, b: Float32Array | Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
	return sum;
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
