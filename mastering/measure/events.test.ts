import { describe, expect, it } from 'vitest';
import type { SoundEvent } from '../../src/content/manifest';
import { rooms } from '../../src/content/rooms';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { reverberationTimeSeconds } from '../rooms/acoustics';
import { Random } from '../rooms/random';
import { sounds } from '../rooms/sounds';
import { synthesiseStandIn } from '../rooms/stand-in';
import { fed, mixed, sinePcm, whitePcm } from '../testing/signals';
import { EventDetector } from '../../src/lib/signal/events';

/** Noise of −80 dBFS with hum and slow rumble of −60 dBFS under it. */
function roomTone(seconds: number): StereoPcm {
	const noise = whitePcm(1e-4, seconds);
	const hum = sinePcm(50, 3e-4, seconds);
	const rumble = sinePcm(14, 1.4e-3, seconds);
	return mixed(mixed(noise, hum), rumble);
}

describe('EventDetector', () => {
	it('finds nothing in room tone of −80 dBFS with hum and rumble', () => {
		expect(fed(new EventDetector(), roomTone(30))).toEqual([]);
	});

	it.each([250, 1000, 5000] as const)(
		'finds a burst at %i Hz: when, how long, how loud, in which band',
		(hz) => {
			const burst = sinePcm(hz, 10 ** (-60 / 20), 0.3);
			const [event, ...others] = fed(new EventDetector(), mixed(roomTone(12), burst, 6.34));
			expect(others).toEqual([]);
			expect(Math.abs((event?.atSeconds ?? 0) - 6.34)).toBeLessThan(0.045);
			expect(Math.abs((event?.lengthSeconds ?? 0) - 0.3)).toBeLessThan(0.06);
			// The rumble adds its own crest.
			expect(event?.peakDbfs).toBeGreaterThan(-60.1);
			expect(event?.peakDbfs).toBeLessThan(-50);
			expect(event?.bandHz).toBe(hz);
		}
	);

	it('finds a click of 2 ms that peaks 20 dB above the RMS of the noise', () => {
		const click = sinePcm(3000, 10 ** (-55 / 20), 0.002);
		const events = fed(new EventDetector(), mixed(roomTone(12), click, 5));
		expect(events).toHaveLength(1);
		expect(Math.abs((events[0]?.atSeconds ?? 0) - 5)).toBeLessThan(0.045);
	});

	it('tells two sounds from each other', () => {
		const burst = sinePcm(2000, 10 ** (-60 / 20), 0.1);
		const tone = mixed(mixed(roomTone(12), burst, 5), burst, 6);
		expect(fed(new EventDetector(), tone).map(({ atSeconds }) => Math.round(atSeconds))).toEqual([
			5, 6
		]);
	});

	it('does not take a slow swell for an event', () => {
		const swell = whitePcm(1e-3, 20);
		const shape = (channel: Float32Array) =>
			channel.map((x, i) => x * Math.sin((Math.PI * i) / channel.length) ** 2);
		const passing = { left: shape(swell.left), right: shape(swell.right) };
		expect(fed(new EventDetector(), mixed(roomTone(30), passing, 5))).toEqual([]);
	});

	it('finds nothing in silence, nor in what is no longer than a window', () => {
		const silence = new Float32Array(sampleRate);
		expect(fed(new EventDetector(), { left: silence, right: silence })).toEqual([]);
		expect(fed(new EventDetector(), whitePcm(0.1, 0.01))).toEqual([]);
	});

	it('keeps to the recording: no event ends after it', () => {
		const burst = sinePcm(1000, 10 ** (-50 / 20), 0.5);
		const [event] = fed(new EventDetector(), mixed(roomTone(10), burst, 9.8));
		expect((event?.atSeconds ?? 0) + (event?.lengthSeconds ?? 0)).toBeLessThanOrEqual(10.01);
	});
});

describe('the events of the stand-ins', () => {
	// All twelve would take as long as the rest of the tests here.
	const synthesised = rooms.filter(({ slug }) => ['the', 'not', 'music', 'to'].includes(slug));
	const detected = new Map(
		synthesised.map((room) => [room.slug, fed(new EventDetector(), synthesiseStandIn(room))])
	);

	it('are nearly all found', () => {
		const known = synthesised.flatMap(({ slug, events }) =>
			events.map(({ atSeconds }) => ({ slug, atSeconds }))
		);
		const found = known.filter(({ slug, atSeconds }) =>
			detected.get(slug)?.some((event) => beginsWith(event, atSeconds))
		);
		expect(found.length / known.length).toBeGreaterThanOrEqual(0.95);
	});

	it('are nearly all there is to find', () => {
		let all = 0;
		let known = 0;
		for (const room of synthesised) {
			// A pipe ticks more than once: whatever sounds while an event of the room does is part of it.
			const sounding = room.events.map((event) => ({
				from: event.atSeconds - 0.1,
				to:
					event.atSeconds +
					sounds[event.kind](new Random('an event')).length / sampleRate +
					reverberationTimeSeconds(room, 'hz125')
			}));
			for (const { atSeconds } of detected.get(room.slug) ?? []) {
				all++;
				if (sounding.some(({ from, to }) => atSeconds >= from && atSeconds <= to)) known++;
			}
		}
		expect(known / all).toBeGreaterThanOrEqual(0.95);
	});
});

/** A sound may take a moment to rise above the floor. */
function beginsWith(event: SoundEvent, atSeconds: number): boolean {
	return event.atSeconds > atSeconds - 0.15 && event.atSeconds < atSeconds + 0.6;
}
