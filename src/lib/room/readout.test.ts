import { describe, expect, it } from 'vitest';
import type { SpectrogramTiles } from '$content/detail';
import type { Tile } from '$lib/signal/tile-columns';
import { tilesBetween } from './tiles.svelte';
import {
	describeSound,
	formatHz,
	formatLevel,
	formatReadout,
	hzAt,
	levelIn,
	loudestAt,
	soundAfter,
	soundBefore,
	spotAt
} from './readout';

const tiles: SpectrogramTiles = {
	paths: ['a', 'b'],
	columnSeconds: 0.5,
	tileColumns: 10,
	rows: 4,
	lowestHz: 20,
	highestHz: 16_000,
	floorDbfs: -115,
	ceilingDbfs: -60
};

/** All of it at the floor but for one cell of the second tile: a third of the scale. */
function lookup(index: number): Tile {
	const levels = new Uint8Array(40);
	if (index === 1) levels[2 * 10 + 3] = 85;
	return { columns: 10, rows: 4, levels };
}

const cellDbfs = -115 + 55 / 3;

describe('tilesBetween', () => {
	it('finds the tiles of a stretch, and no others', () => {
		expect(tilesBetween(tiles, 0, 5)).toEqual([0]);
		expect(tilesBetween(tiles, 4.9, 5.1)).toEqual([0, 1]);
		expect(tilesBetween(tiles, 5, 10)).toEqual([1]);
		expect(tilesBetween(tiles, 9, 12)).toEqual([1]);
		expect(tilesBetween(tiles, 10, 10)).toEqual([1]);
		expect(tilesBetween(tiles, 0, 0)).toEqual([0]);
	});
});

describe('levelIn', () => {
	const size = { width: 20, height: 4 };
	const window = { startSeconds: 0, lengthSeconds: 10 };
	/** The middle of the loud cell's pixel. */
	const place = { across: 13.5 / 20, up: 1.5 / 4 };

	it('reads the cell under a pixel', () => {
		const spot = spotAt(tiles, window, place, size);
		expect(levelIn(tiles, lookup, spot)).toBeCloseTo(cellDbfs);
		const beside = spotAt(tiles, window, { ...place, across: 14.5 / 20 }, size);
		expect(levelIn(tiles, lookup, beside)).toBeCloseTo(-115);
		const above = spotAt(tiles, window, { ...place, up: 2.5 / 4 }, size);
		expect(levelIn(tiles, lookup, above)).toBeCloseTo(-115);
	});

	it('takes the mean power of all the cells under a pixel', () => {
		const spot = spotAt(tiles, window, { across: 6.5 / 10, up: 1.5 / 4 }, { width: 10, height: 4 });
		const mean = 10 * Math.log10((10 ** (cellDbfs / 10) + 10 ** -11.5) / 2);
		expect(levelIn(tiles, lookup, spot)).toBeCloseTo(mean);
	});

	it('stays inside the picture at its edges', () => {
		for (const across of [0, 1]) {
			for (const up of [0, 1]) {
				expect(levelIn(tiles, lookup, spotAt(tiles, window, { across, up }, size))).toBeCloseTo(
					-115
				);
			}
		}
	});

	it('gives no level without the tile', () => {
		const spot = spotAt(tiles, window, place, size);
		expect(levelIn(tiles, (i) => (i === 0 ? lookup(0) : undefined), spot)).toBeUndefined();
	});
});

it('finds the loudest frequency at a moment', () => {
	expect(loudestAt(tiles, lookup, 6.7)).toEqual({
		dbfs: expect.closeTo(cellDbfs) as number,
		hz: hzAt(tiles, 1.5 / 4)
	});
	expect(loudestAt(tiles, () => undefined, 6.7)).toBeUndefined();
});

it('has the lowest and highest frequencies at its edges', () => {
	expect(hzAt(tiles, 0)).toBe(20);
	expect(hzAt(tiles, 1)).toBeCloseTo(16_000);
	expect(hzAt(tiles, Math.log(50) / Math.log(800))).toBeCloseTo(1000);
});

it('prints frequencies and levels briefly', () => {
	expect([20, 99.6, 432.1, 999.7, 1234, 12_345].map(formatHz)).toEqual([
		'20 Hz',
		'100 Hz',
		'432 Hz',
		'1 kHz',
		'1.2 kHz',
		'12 kHz'
	]);
	expect([-84.2, -115, -50].map((dbfs) => formatLevel(tiles, dbfs))).toEqual([
		'−84 dBFS',
		'below −115 dBFS',
		'above −60 dBFS'
	]);
	expect(formatReadout(81.9, '−84 dBFS', 432)).toBe('1:21, −84 dBFS, 432 Hz');
	expect(formatReadout(81.9, undefined, 432)).toBe('1:21, 432 Hz');
});

const sounds = [10, 10.6, 81.04].map((atSeconds) => ({
	atSeconds,
	peakDbfs: -52,
	words: 'A short sound, mostly below 200 Hz'
}));

it('moves on from sound to sound, even if a seek ends a little early', () => {
	expect(soundAfter(sounds, 0)).toBe(sounds[0]);
	expect(soundAfter(sounds, 10)).toBe(sounds[1]);
	expect(soundAfter(sounds, 9.98)).toBe(sounds[1]);
	expect(soundAfter(sounds, 10.6)).toBe(sounds[2]);
	expect(soundAfter(sounds, 81.04)).toBeUndefined();
});

it('goes back to the sound being heard, or from its beginning to the one before', () => {
	expect(soundBefore(sounds, 90)).toBe(sounds[2]);
	expect(soundBefore(sounds, 81.5)).toBe(sounds[1]);
	expect(soundBefore(sounds, 10.8)).toBe(sounds[0]);
	expect(soundBefore(sounds, 10.2)).toBeUndefined();
	expect(soundBefore(sounds, 0)).toBeUndefined();
});

it('says what a sound is, when it begins and how loud it is', () => {
	expect(sounds[2] && describeSound(sounds[2])).toBe(
		'A short sound, mostly below 200 Hz, 1:21, −52.0 dBFS'
	);
	expect(describeSound({ atSeconds: 81, words: 'A pipe ticks' })).toBe('A pipe ticks, 1:21');
});
