import { describe, expect, it } from 'vitest';
import type { Fidelity } from '$content/manifest';
import { thirdOctaveHz } from '$content/third-octaves';
import { steps, yOf } from './chart';
import {
	type ComparedTrack,
	formatDifference,
	formatHz,
	chartInWords,
	largestDifferences
} from './summary';

function fidelity(format: Fidelity['format'], hz: number, difference: number): Fidelity {
	return {
		format,
		differenceDb: thirdOctaveHz.map((centre) => (centre === hz ? difference : 0)),
		judged: thirdOctaveHz.map(() => true)
	};
}

function track(title: string, ...renditions: readonly Fidelity[]): ComparedTrack {
	return {
		title,
		provenance: 'stand-in',
		spectrumDbfs: thirdOctaveHz.map(() => -90),
		fidelity: renditions
	};
}

describe('steps', () => {
	it('draws a step per band, and nothing where there is nothing to compare', () => {
		const judged = [true, true, true, true];
		expect(steps({ differenceDb: [0, 0.2, null, -0.2], judged })).toBe('M0 1.2H1V1H2M3 1.4H4');
		expect(steps({ differenceDb: [null, null], judged })).toBe('');
	});

	it('draws the bands that are judged, or the others', () => {
		const track = { differenceDb: [0, 0.2, -0.2], judged: [true, false, true] };
		expect(steps(track)).toBe('M0 1.2H1M2 1.4H3');
		expect(steps(track, false)).toBe('M1 1H2');
	});

	it('keeps within the chart', () => {
		expect(yOf(9)).toBe(0);
		expect(yOf(-9)).toBe(2.4);
	});
});

describe('figures', () => {
	it('have a sign, two decimals and their unit', () => {
		expect(formatDifference(0.434)).toBe('+0.43 dB');
		expect(formatDifference(-0.09)).toBe('−0.09 dB');
		expect(formatDifference(-0.001)).toBe('0.00 dB');
		expect(formatHz(31.5)).toBe('31.5 Hz');
		expect(formatHz(12_500)).toBe('12.5 kHz');
	});
});

describe('a summary', () => {
	const tracks = [
		track('The', fidelity('weba', 20, -0.1), fidelity('m4a', 6300, -0.3)),
		track('British', fidelity('weba', 16_000, 0.4), fidelity('m4a', 4000, 0.2))
	];

	it('has the largest difference of each format over all tracks', () => {
		expect(largestDifferences(tracks)).toEqual([
			{ format: 'weba', title: 'British', hz: 16_000, differenceDb: 0.4 },
			{ format: 'm4a', title: 'The', hz: 6300, differenceDb: -0.3 }
		]);
	});

	it('says in words what a chart shows', () => {
		expect(tracks.map(chartInWords)[0]).toBe(
			'The, largest difference from the master. Opus: −0.10 dB at 20 Hz, limit ±0.5 dB; ' +
				'AAC: −0.30 dB at 6.3 kHz, limit ±1 dB.'
		);
	});
});
