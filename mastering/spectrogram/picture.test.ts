import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { sinePcm, whitePcm } from '../testing/signals';
import { artworkPx, draw } from './draw';
import { bandHz, floorDbfs, highestHz, lowestHz } from '../../src/lib/signal/spectrogram-scale';
import { type Grid, spectrogram } from '../../src/lib/signal/spectrogram';
import { darkRamp, paperRamp, rampTable } from '../../src/content/ramps';

// A machine that is busy with others takes longer than vitest expects.
vi.setConfig({ testTimeout: 60_000 });

const heightPx = 320;

describe('spectrogram', () => {
	it.each([40, 100, 440, 1000, 5000, 12_000])('shows a tone of %i Hz in its row', (hz) => {
		const grid = spectrogram(sinePcm(hz, 0.01, 4), 8, heightPx);
		const wanted = (1 - Math.log(hz / lowestHz) / Math.log(highestHz / lowestHz)) * heightPx;
		// Long windows are needed to tell bass apart; there a row is narrower than a bin.
		expect(Math.abs(loudestRow(grid, 4) + 0.5 - wanted)).toBeLessThan(hz < 200 ? 2 : 1.1);
	});

	it('gives white noise the same level in every row: its density times the band', () => {
		const grid = spectrogram(whitePcm(10 ** (-60 / 20), 20), 4, 64);
		const wanted = -60 + 10 * Math.log10(bandHz / 24_000);
		for (let y = 0; y < 64; y++) {
			const row = Array.from({ length: 4 }, (_, x) => 10 ** ((grid.dbfs[y * 4 + x] ?? 0) / 10));
			const mean = 10 * Math.log10(row.reduce((a, b) => a + b) / 4);
			expect(Math.abs(mean - wanted), `row ${y}`).toBeLessThan(2);
		}
	});

	it('shows a click in its column, and silence as the least', () => {
		const left = new Float32Array(48_000 * 4);
		left[48_000 * 3.1] = 0.5;
		const grid = spectrogram({ left, right: left }, 16, 32);
		expect(loudestColumn(grid, 2)).toBe(12);
		expect(grid.dbfs[2 * 16]).toBe(-120);
	});
});

describe('rampTable', () => {
	it.each([darkRamp, paperRamp])('begins and ends with the ramp’s own colours', (...ramp) => {
		const table = rampTable(ramp, 256);
		expect([...table.slice(0, 3)]).toEqual(ramp[0]);
		expect([...table.slice(-3)]).toEqual(ramp.at(-1));
	});

	it('gets lighter in the dark and darker on paper, all the way', () => {
		for (const [ramp, sign] of [
			[darkRamp, 1],
			[paperRamp, -1]
		] as const) {
			const table = rampTable(ramp, 64);
			let before = -Infinity;
			for (let i = 0; i < 64; i++) {
				const [r = 0, g = 0, b = 0] = table.slice(3 * i);
				const light = sign * (0.2126 * r + 0.7152 * g + 0.0722 * b);
				expect(light).toBeGreaterThanOrEqual(before);
				before = light;
			}
		}
	});
});

describe('draw', () => {
	it('makes pictures of the right kind and size, quiet where nothing is', async () => {
		const grid: Grid = {
			widthPx: 64,
			heightPx: 32,
			dbfs: new Float32Array(64 * 32).fill(floorDbfs - 3)
		};
		const { dark, paper, artwork } = await draw(grid);
		for (const [bytes, ground] of [
			[dark, darkRamp[0]],
			[paper, paperRamp[0]]
		] as const) {
			expect(await sharp(bytes).metadata()).toMatchObject({
				format: 'heif',
				compression: 'av1',
				width: 64,
				height: 32
			});
			const { channels } = await sharp(bytes).stats();
			for (const [i, { mean }] of channels.slice(0, 3).entries()) {
				expect(Math.abs(mean - (ground?.[i] ?? 0))).toBeLessThan(3);
			}
		}
		expect(await sharp(artwork).metadata()).toMatchObject({
			format: 'png',
			width: artworkPx,
			height: artworkPx
		});
	});
});

function loudestRow({ dbfs, widthPx, heightPx }: Grid, x: number): number {
	const column = Array.from({ length: heightPx }, (_, y) => dbfs[y * widthPx + x] ?? -Infinity);
	return column.indexOf(Math.max(...column));
}

function loudestColumn({ dbfs, widthPx }: Grid, y: number): number {
	const row = [...dbfs.slice(y * widthPx, (y + 1) * widthPx)];
	return row.indexOf(Math.max(...row));
}
