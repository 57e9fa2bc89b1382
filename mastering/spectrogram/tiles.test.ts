import { describe, expect, it, vi } from 'vitest';
import { sinePcm, whitePcm } from '../testing/signals';
import {
	ceilingDbfs,
	floorDbfs,
	highestHz,
	levelByte,
	lowestHz
} from '../../src/lib/signal/spectrogram-scale';
import { type Tile, TileColumns } from '../../src/lib/signal/tile-columns';
import { spectrogramOf } from '../testing/in-memory';

// A machine that is busy with others takes longer than vitest expects.
vi.setConfig({ testTimeout: 60_000 });

const heightPx = 640;

describe('levelByte', () => {
	it('goes from the floor to the ceiling and stays between them', () => {
		expect([floorDbfs - 5, floorDbfs, ceilingDbfs, ceilingDbfs + 5].map(levelByte)).toEqual([
			0, 0, 255, 255
		]);
		expect(levelByte((floorDbfs + ceilingDbfs) / 2)).toBe(128);
	});
});

describe('the tiles of a recording', () => {
	it.each([60, 400, 1000, 8000])('show a tone of %i Hz in its row, at its level', (hz) => {
		const { tiles, dbfs, widthPx } = spectrogramOf(sinePcm(hz, 10 ** (-75 / 20), 8), 16, heightPx);
		const tile = tiles[tiles.length >> 1];
		if (!tile) throw new Error('There is no tile.');
		const wanted = (1 - Math.log(hz / lowestHz) / Math.log(highestHz / lowestHz)) * tile.rows;
		const row = loudestRow(tile, 8);
		expect(Math.abs(row + 0.5 - wanted)).toBeLessThan(1.1);
		// Two rows of the picture make one of the tile.
		const [upper = 0, lower = 0] = [0, 1].map((i) => dbfs[(2 * row + i) * widthPx + 8]);
		const mean = 10 * Math.log10((10 ** (upper / 10) + 10 ** (lower / 10)) / 2);
		expect(Math.abs(levelOf(tile, 8, row) - mean)).toBeLessThan(0.3);
	});

	it('have the picture’s levels, on average over its columns', () => {
		const { tiles, dbfs, widthPx } = spectrogramOf(whitePcm(10 ** (-55 / 20), 12), 8, heightPx);
		const perColumn = tiles.length;
		expect(perColumn).toBeGreaterThan(1);
		for (const row of [10, 100, 200, 300]) {
			let [picture, tile] = [0, 0];
			for (let x = 0; x < widthPx; x++) {
				for (const i of [0, 1])
					picture += 10 ** ((dbfs[(2 * row + i) * widthPx + x] ?? 0) / 10) / 2;
				for (let i = 0; i < perColumn; i++) {
					const at = x * perColumn + i;
					const piece = tiles[Math.floor(at / widthPx)];
					if (!piece) throw new Error('A tile is missing.');
					tile += 10 ** (levelOf(piece, at % widthPx, row) / 10) / perColumn;
				}
			}
			expect(Math.abs(10 * Math.log10(tile / picture)), `row ${row}`).toBeLessThan(1);
		}
	});

	it('show a click in its column', () => {
		const left = new Float32Array(48_000 * 12);
		left[48_000 * 7] = 0.5;
		const { tiles } = spectrogramOf({ left, right: left }, 64, heightPx);
		const columns = tiles.flatMap((tile) =>
			Array.from({ length: tile.columns }, (_, x) => tile.levels[x + 10 * tile.columns] ?? 0)
		);
		const loudest = columns.indexOf(Math.max(...columns));
		expect(Math.abs(((loudest + 0.5) / columns.length) * 12 - 7)).toBeLessThan(0.05);
	});
});

describe('TileColumns', () => {
	const flat = (dbfs: number) => new Float64Array(2).fill(10 ** (dbfs / 10) / 10);

	it('draws powers straight between the middles of long windows', () => {
		const columns = new TileColumns(4, 2, 1 / 2);
		for (let i = 0; i < 4; i++) columns.addShort(new Float64Array(2));
		for (const dbfs of [-70, -90]) columns.addLong(flat(dbfs));
		const [tile] = columns.finish();
		const between = (share: number) =>
			levelByte(10 * Math.log10((1 - share) * 10 ** -7 + share * 10 ** -9));
		expect([...(tile?.levels.subarray(0, 4) ?? [])]).toEqual([
			levelByte(-70),
			between(0.25),
			between(0.75),
			levelByte(-90)
		]);
	});

	it('does not care in which order the windows come', () => {
		const order = (deepFirst: boolean) => {
			const columns = new TileColumns(4, 2, 1);
			const fine = () => {
				for (let i = 0; i < 8; i++) columns.addShort(flat(-80 - i));
			};
			const deep = () => {
				for (let i = 0; i < 8; i++) columns.addLong(flat(-100 + i));
			};
			if (deepFirst) {
				for (let i = 0; i < 8; i++) {
					columns.addShort(flat(-80 - i));
					columns.addLong(flat(-100 + i));
				}
			} else {
				fine();
				deep();
			}
			return columns.finish().map(({ levels }) => [...levels]);
		};
		expect(order(false)).toEqual(order(true));
		expect(order(true)).toHaveLength(2);
	});
});

function levelOf({ levels, columns }: Tile, x: number, y: number): number {
	return floorDbfs + ((levels[y * columns + x] ?? 0) / 255) * (ceilingDbfs - floorDbfs);
}

function loudestRow(tile: Tile, x: number): number {
	const column = Array.from({ length: tile.rows }, (_, y) => levelOf(tile, x, y));
	return column.indexOf(Math.max(...column));
}
