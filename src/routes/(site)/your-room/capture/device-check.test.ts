import { expect, it } from 'vitest';
import { toStereo } from '../rooms/samples';
import { DeviceCheck } from './device-check';

const rate = 48_000;

/** Noise, the same in every run. */
function noise(seconds: number, amplitude: (second: number) => number): Float32Array {
	let seed = 1;
	return Float32Array.from({ length: seconds * rate }, (_, i) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return amplitude(i / rate) * (seed / 1_073_741_823.5 - 1);
	});
}

/** Noise without anything above a frequency: a steep FIR low-pass. */
function upTo(hz: number, samples: Float32Array): Float32Array {
	const taps = 255;
	const middle = (taps - 1) / 2;
	const kernel = Array.from({ length: taps }, (_, i) => {
		const x = i - middle;
		const sinc =
			x === 0 ? (2 * hz) / rate : Math.sin((2 * Math.PI * hz * x) / rate) / (Math.PI * x);
		return (
			sinc *
			(0.42 - 0.5 * Math.cos((2 * Math.PI * i) / 254) + 0.08 * Math.cos((4 * Math.PI * i) / 254))
		);
	});
	return samples.map((_, i) =>
		kernel.reduce((sum, weight, k) => sum + weight * (samples[i - k] ?? 0), 0)
	);
}

function check(samples: Float32Array, channels: 1 | 2 = 1) {
	const device = new DeviceCheck(rate);
	for (let at = 0; at < samples.length; at += 8192)
		device.push(toStereo(samples.subarray(at, at + 8192), channels));
	return device.finish();
}

const quiet = 0.001;

it('finds nothing in a plain room, mono or stereo, with a door in it', () => {
	const room = noise(10, (second) => (second > 4 && second < 4.3 ? 0.3 : quiet));
	expect(check(room)).toEqual({ gated: false, stepped: false });
	expect(check(room, 2)).toEqual({ gated: false, stepped: false });
});

it('allows one change of the noise floor, as from a fridge', () => {
	expect(check(noise(10, (second) => (second < 5 ? quiet : quiet / 4))).stepped).toBe(false);
});

it('finds gaps of exact zeros', () => {
	const gated = noise(10, (second) => (second % 2 < 0.3 ? 0 : quiet));
	expect(check(gated).gated).toBe(true);
});

it('does not mistake the single zeros of quiet 16-bit sound for a gate', () => {
	const coarse = noise(5, () => quiet).map((x) => Math.round(x * 1000) / 1000);
	expect(coarse.filter((x) => x === 0).length).toBeGreaterThan(rate);
	expect(check(coarse).gated).toBe(false);
});

it('finds a noise floor that jumps', () => {
	const pumped = noise(16, (second) => (second % 8 < 4 ? quiet : quiet / 4));
	expect(check(pumped).stepped).toBe(true);
});

it.each([4000, 8000])('finds a band that ends at %i Hz', (hz) => {
	expect(
		check(
			upTo(
				0.98 * hz,
				noise(2, () => quiet)
			)
		)
	).toMatchObject({ bandEndHz: hz });
});

it('does not mistake a gradual fall for the end of the band', () => {
	let last = 0;
	const red = noise(4, () => quiet).map((x) => (last = 0.9 * last + x));
	expect(check(red)).not.toHaveProperty('bandEndHz');
});
