import { describe, expect, it } from 'vitest';
import { sampleRate } from '../../src/lib/signal/pcm';
import { exactHz, ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { fed } from '../testing/signals';
import { Drops } from './hum-and-drops';
import { bandPass, type PowerResponse } from './power-response';
import { Random } from './random';
import { blockFrames, rmsOf, RoomNoise, type NoiseMix, type NoiseSource } from './room-noise';

describe('RoomNoise', () => {
	it.each(['diffuse', 'hiss'] as const)('gives %s sound the spectrum of its source', (kind) => {
		const density: PowerResponse = (hz) => bandPass(500, 0.5)(hz) + 0.01;
		const { left, right } = noise(kind === 'diffuse' ? { diffuse: [density] } : { hiss: density });
		for (const [band, dbfs] of fed(new ThirdOctaves(), { left, right }).entries()) {
			const hz = exactHz(band);
			const width = hz * (10 ** (1 / 20) - 10 ** (-1 / 20));
			const wanted = 10 * Math.log10((density(hz) * width) / (sampleRate / 2));
			expect(Math.abs(dbfs - wanted), `${hz} Hz`).toBeLessThan(hz < 100 ? 1.5 : 0.5);
		}
		expect(20 * Math.log10(rms(left) / rmsOf(steady(density)))).toBeCloseTo(0, 0);
	});

	it('is as loud at the edges of its windows as in their middles', () => {
		const { left } = noise({ diffuse: [() => 1] });
		const quarter = blockFrames / 4;
		const levels = Array.from({ length: 32 }, (_, i) =>
			rms(left.subarray(i * quarter, (i + 1) * quarter))
		);
		for (const level of levels) expect(Math.abs(20 * Math.log10(level))).toBeLessThan(0.3);
	});

	it('goes smoothly from one level to the next', () => {
		let block = 0;
		const source = { density: () => 1, nextLevel: () => (block++ < 4 ? 1 : 0) };
		const { left } = noise({ diffuse: [], sources: [source] });
		// Windows 0 to 3 sound, and the first half of window 0 is left out.
		const level = (at: number) => rms(left.subarray(at * blockFrames, (at + 0.1) * blockFrames));
		expect(level(2.8)).toBeCloseTo(1, 1);
		expect(level(3.45)).toBeCloseTo(Math.SQRT1_2, 1);
		expect(level(3.9)).toBeLessThan(0.2);
		expect(level(4)).toBe(0);
	});
});

describe('Drops', () => {
	it('have the level they should, on average', () => {
		const drops = new Drops({ kind: 'rain', levelDb: 0, wallHz: 3000 }, 0.5, new Random('drops'));
		const channel = new Float32Array(120 * sampleRate);
		for (let at = 0; at < channel.length; at += sampleRate) {
			drops.add(channel.subarray(at, at + sampleRate));
		}
		expect(Math.abs(20 * Math.log10(rms(channel) / 0.5))).toBeLessThan(0.5);
	});
});

/** Six seconds of what a mix of sources sounds like. */
function noise({
	diffuse = [],
	hiss = () => 0,
	sources = diffuse.map((density) => steady(density))
}: {
	diffuse?: readonly PowerResponse[];
	hiss?: PowerResponse;
	sources?: readonly NoiseSource[];
}) {
	const mix: NoiseMix = {
		diffuse: sources.map((source) => ({ source, gain: 1 })),
		hiss: { source: steady(hiss), gain: 1 },
		modes: []
	};
	const room = new RoomNoise(mix, new Random('a room'));
	const left = new Float32Array(8 * blockFrames);
	const right = new Float32Array(8 * blockFrames);
	const block = { left: new Float32Array(blockFrames), right: new Float32Array(blockFrames) };
	for (let at = 0; at < left.length; at += blockFrames) {
		room.next(block.left, block.right);
		left.set(block.left, at);
		right.set(block.right, at);
	}
	return { left, right };
}

function steady(density: PowerResponse): NoiseSource {
	return { density, nextLevel: () => 1 };
}

function rms(channel: Float32Array): number {
	return Math.sqrt(channel.reduce((sum, x) => sum + x * x, 0) / channel.length);
}
