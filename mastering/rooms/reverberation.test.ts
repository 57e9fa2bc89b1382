import { describe, expect, it } from 'vitest';
import { rooms, type OctaveAbsorption } from '../../src/content/rooms';
import { sampleRate } from '../../src/lib/signal/pcm';
import { lowestRoomModes, reverberationTimeSeconds } from './acoustics';
import { bandPass, inSeries } from './filters';
import { lateReverberation } from './late-reverberation';

const bands = { hz125: 125, hz500: 500, hz1000: 1000, hz4000: 4000 } as const;

describe('reverberationTimeSeconds', () => {
	it('is what Eyring’s formula says', () => {
		const absorption = sameAbsorption(0.2);
		const dimensionsMetres = { length: 10, width: 8, height: 5 };
		// 0.161 · V ÷ (−S · ln(1 − α)), V = 400 m³, S = 340 m².
		expect(reverberationTimeSeconds({ absorption, dimensionsMetres }, 'hz500')).toBeCloseTo(
			(0.1611 * 400) / (340 * 0.2231),
			2
		);
	});

	it('is shorter at 4 kHz, where the air absorbs as well', () => {
		const room = {
			absorption: sameAbsorption(0.05),
			dimensionsMetres: { length: 30, width: 20, height: 12 }
		};
		expect(reverberationTimeSeconds(room, 'hz4000')).toBeLessThan(
			0.9 * reverberationTimeSeconds(room, 'hz1000')
		);
	});
});

describe('lateReverberation', () => {
	it.each(rooms.map((room) => [room.slug, room] as const))(
		'decays in %s as fast as the formula says',
		(_, room) => {
			const longest = reverberationTimeSeconds(room, 'hz125');
			const { left } = lateReverberation(
				room,
				Float64Array.of(1),
				Math.round((0.2 + 1.2 * longest) * sampleRate)
			);
			for (const [band, hz] of Object.entries(bands) as [keyof typeof bands, number][]) {
				const wanted = reverberationTimeSeconds(room, band);
				const ratio = decaySeconds(left, hz) / wanted;
				expect(ratio, band).toBeGreaterThan(0.8);
				expect(ratio, band).toBeLessThan(1.25);
			}
		}
	);

	it('gives back about the energy that went in, at 1 kHz', () => {
		const wanted = energyAt1kHz(new Float64Array(48_000).fill(1, 0, 1));
		// A booth swallows most of it at the first wall.
		for (const room of rooms.filter(({ absorption }) => absorption.hz1000 < 0.6)) {
			const { left, right } = lateReverberation(room, Float64Array.of(1), 6 * sampleRate);
			for (const channel of [left, right]) {
				const db = 10 * Math.log10(energyAt1kHz(channel) / wanted);
				expect(Math.abs(db), room.slug).toBeLessThan(3);
			}
		}
	});
});

describe('lowestRoomModes', () => {
	it('lie where half a wavelength fits between two walls', () => {
		const modes = lowestRoomModes({
			absorption: sameAbsorption(0.1),
			dimensionsMetres: { length: 8.575, width: 5, height: 3 }
		});
		expect(modes[0]?.hz).toBeCloseTo(20, 5);
		expect(modes.map(({ hz }) => hz)).toEqual(modes.map(({ hz }) => hz).sort((a, b) => a - b));
	});
});

function sameAbsorption(coefficient: number): OctaveAbsorption {
	return {
		hz125: coefficient,
		hz250: coefficient,
		hz500: coefficient,
		hz1000: coefficient,
		hz2000: coefficient,
		hz4000: coefficient
	};
}

/** Reverberation time of an impulse response in one band, by backward integration (ISO 3382). */
function decaySeconds(response: Float64Array, hz: number): number {
	const filtered = response.slice();
	inSeries(bandPass(hz, 1.4), bandPass(hz, 1.4)).process(filtered);
	const remaining = new Float64Array(filtered.length);
	let sum = 0;
	for (let i = filtered.length - 1; i >= 0; i--) {
		const x = filtered[i] ?? 0;
		sum += x * x;
		remaining[i] = sum;
	}
	const at = (db: number): number => remaining.findIndex((x) => x < sum * 10 ** (db / 10));
	// From −5 to −25 dB, times three.
	return ((at(-25) - at(-5)) / sampleRate) * 3;
}

function energyAt1kHz(response: Float64Array): number {
	const filtered = response.slice();
	inSeries(bandPass(1000, 0.7), bandPass(1000, 0.7)).process(filtered);
	return filtered.reduce((sum, x) => sum + x * x, 0);
}
