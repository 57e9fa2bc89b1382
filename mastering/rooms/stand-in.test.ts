import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { rooms, type Room } from '../../src/content/rooms';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { synthesiseStandIn } from './stand-in';
import { renderEvent } from './render-event';
import { correlation } from '../testing/signals';
import { measureLevels } from '../testing/in-memory';

// A machine that is busy with others takes longer than vitest expects.
vi.setConfig({ testTimeout: 60_000 });

describe('synthesiseStandIn', () => {
	it('makes the samples it always made', () => {
		expect(digestOf(synthesiseStandIn(excerpt(roomOf('legalise'), 4)))).toBe(GOLDEN);
	});

	it('makes the same samples twice, and others for another room', () => {
		const once = digestOf(synthesiseStandIn(excerpt(roomOf('not'), 2)));
		expect(digestOf(synthesiseStandIn(excerpt(roomOf('not'), 2)))).toBe(once);
		expect(digestOf(synthesiseStandIn({ ...excerpt(roomOf('not'), 2), slug: 'music' }))).not.toBe(
			once
		);
	});

	it.each(rooms.map((room) => [room.slug, room] as const))(
		'meets the level of %s and keeps its events below −35 dBFS',
		(_, room) => {
			const background = synthesiseStandIn({ ...room, durationSeconds: 4, events: [] });
			const { rmsDbfs } = measureLevels(background);
			expect(Math.abs(rmsDbfs - room.rmsDbfs)).toBeLessThan(0.15);
			const loudest = room.events.toSorted((a, b) => b.peakDbfs - a.peakDbfs)[0];
			if (!loudest) throw new Error('the room has no event');
			const { left, right } = renderEvent(room, loudest);
			expect(20 * Math.log10(peakOf(left, right))).toBeCloseTo(loudest.peakDbfs, 3);
			// If the largest samples of both coincide.
			const atWorst = peakOf(left, right) + peakOf(background.left, background.right);
			expect(20 * Math.log10(atWorst)).toBeLessThanOrEqual(-35);
		}
	);

	it('lasts as long as the room says', () => {
		expect(synthesiseStandIn(excerpt(roomOf('not'), 1.25)).left.length).toBe(60_000);
	});

	it('begins and ends in silence', () => {
		const { left, right } = synthesiseStandIn(excerpt(roomOf('must'), 1));
		for (const channel of [left, right]) {
			expect(channel.at(0)).toBeCloseTo(0, 12);
			expect(channel.at(-1)).toBeCloseTo(0, 12);
		}
	});

	it('has the same bass in both channels, and different treble', () => {
		const { left, right } = synthesiseStandIn({ ...excerpt(roomOf('not'), 4), mains: noMains });
		expect(correlation(smoothed(left, 200), smoothed(right, 200))).toBeGreaterThan(0.6);
		expect(Math.abs(correlation(roughened(left), roughened(right)))).toBeLessThan(0.1);
	});

	it('places an event on its side', () => {
		const room = roomOf('the');
		const [event] = room.events;
		if (!event) throw new Error('the room has no event');
		const fromLeft = renderEvent(room, { ...event, azimuthDegrees: -60, distanceMetres: 1 });
		const fromRight = renderEvent(room, { ...event, azimuthDegrees: 60, distanceMetres: 1 });
		expect(energy(fromLeft.left)).toBeGreaterThan(1.3 * energy(fromLeft.right));
		expect(energy(fromRight.right)).toBeGreaterThan(1.3 * energy(fromRight.left));
	});

	it('refuses a room whose events alone are louder than it', () => {
		const room = roomOf('the');
		const events = Array.from({ length: 2 }, (_, i) => ({
			...(room.events[0] as Room['events'][number]),
			atSeconds: i / 10,
			peakDbfs: -36
		}));
		expect(() => synthesiseStandIn({ ...excerpt(room, 2), rmsDbfs: -80, events })).toThrow(
			/louder than the room/
		);
	});

	it('uses no function whose last bit differs between machines', () => {
		const directory = fileURLToPath(new URL('.', import.meta.url));
		const unrounded =
			/Math\.(a?(sin|cos|tan)h?|atan2|exp|expm1|log\w*|pow|cbrt|hypot)\b|\*\*|Math\.random/;
		for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
			if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
			if (name === 'rounded-math.ts') continue;
			const code = readFileSync(join(directory, name), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
			expect(unrounded.exec(code)?.[0], name).toBeUndefined();
		}
	});
});

const GOLDEN = '485e24b4dcb5518284b95710846b31b6e976bb761c411950a56eefe7a59229ee';
const noMains: Room['mains'] = { harmonics: [], balance: 0 };

function roomOf(slug: Room['slug']): Room {
	const room = rooms.find((candidate) => candidate.slug === slug);
	if (!room) throw new Error(`no room ${slug}`);
	return room;
}

/** The beginning of a room, with an event in it. */
function excerpt(room: Room, durationSeconds: number): Room {
	const [event] = room.events;
	const events = event ? [{ ...event, atSeconds: 0.3, peakDbfs: room.rmsDbfs + 14 }] : [];
	return { ...room, durationSeconds, events };
}

function digestOf({ left, right }: StereoPcm): string {
	return createHash('sha256')
		.update(new Uint8Array(left.buffer))
		.update(new Uint8Array(right.buffer))
		.digest('hex');
}

function energy(channel: Float32Array | Float64Array): number {
	let sum = 0;
	for (const x of channel) sum += x * x;
	return sum;
}

function peakOf(...channels: readonly (Float32Array | Float64Array)[]): number {
	let peak = 0;
	for (const channel of channels) for (const x of channel) peak = Math.max(peak, Math.abs(x));
	return peak;
}

/** A moving average: what is slow. */
function smoothed(channel: Float32Array, frames: number): Float32Array {
	let sum = 0;
	return channel.map((x, i) => (sum += x - (channel[i - frames] ?? 0)));
}

/** A second difference: what is fast. */
function roughened(channel: Float32Array): Float32Array {
	return channel.map((x, i) => x - 2 * (channel[i - 1] ?? 0) + (channel[i - 2] ?? 0));
}
