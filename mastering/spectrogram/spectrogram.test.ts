import { describe, expect, it, vi } from 'vitest';
import { sinePcm, whitePcm } from '../testing/signals';
import { bandHz } from '../../src/content/spectrogram';
import { highestHz, lowestHz } from '../../src/lib/signal/spectrogram-scale';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { spectrogramOf } from '../testing/in-memory';

// A machine that is busy with others takes longer than vitest expects.
vi.setConfig({ testTimeout: 60_000 });

const heightPx = 320;

describe('spectrogram', () => {
	it.each([40, 100, 440, 1000, 5000, 12_000])('shows a tone of %i Hz in its row', (hz) => {
		const grid = spectrogramOf(sinePcm(hz, 0.01, 4), 8, heightPx);
		const wanted = (1 - Math.log(hz / lowestHz) / Math.log(highestHz / lowestHz)) * heightPx;
		// Long windows are needed to tell bass apart; there a row is narrower than a bin.
		expect(Math.abs(loudestRow(grid, 4) + 0.5 - wanted)).toBeLessThan(hz < 200 ? 2 : 1.1);
	});

	it('gives white noise the same level in every row: its density times the band', () => {
		const grid = spectrogramOf(whitePcm(10 ** (-60 / 20), 20), 4, 64);
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
		const grid = spectrogramOf({ left, right: left }, 16, 32);
		expect(loudestColumn(grid, 2)).toBe(12);
		expect(grid.dbfs[2 * 16]).toBe(-120);
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
