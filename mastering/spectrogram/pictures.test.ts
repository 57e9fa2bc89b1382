import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { darkRamp, paperRamp } from '../../src/content/spectrogram';
import { ceilingDbfs, floorDbfs } from '../../src/lib/signal/spectrogram-scale';
import { whitePcm } from '../testing/signals';
import { artworkPx, drawPictures, encodeTiles } from './pictures';
import { spectrogramOf } from '../testing/in-memory';

// A busy machine takes longer than Vitest allows for.
vi.setConfig({ testTimeout: 60_000 });

describe('drawPictures', () => {
	it('draws silence as the ground of each theme', async () => {
		const dbfs = new Float32Array(64 * 32).fill(floorDbfs - 3);
		const { dark, paper, artwork } = await drawPictures({ widthPx: 64, heightPx: 32, dbfs });
		for (const [bytes, [ground]] of [
			[dark, darkRamp],
			[paper, paperRamp]
		] as const) {
			expect(await sharp(bytes).metadata()).toMatchObject({
				format: 'heif',
				compression: 'av1',
				width: 64,
				height: 32
			});
			const { channels } = await sharp(bytes).stats();
			for (const [i, { mean }] of channels.slice(0, 3).entries()) {
				expect(Math.abs(mean - (ground[i] ?? 0))).toBeLessThan(3);
			}
		}
		expect(await sharp(artwork).metadata()).toMatchObject({
			format: 'png',
			width: artworkPx,
			height: artworkPx
		});
	});
});

describe('encodeTiles', () => {
	it('keeps the levels of noise to about a decibel, in less than 40 KB', async () => {
		const { tiles } = spectrogramOf(whitePcm(10 ** (-60 / 20), 60), 1280, 640);
		const [encoded] = await encodeTiles(tiles);
		const [tile] = tiles;
		if (!tile || !encoded) throw new Error('There is no tile.');
		const { columns, rows, levels } = tile;
		expect(encoded.length).toBeLessThan(40 * 1024);
		const { data, info } = await sharp(encoded).raw().toBuffer({ resolveWithObject: true });
		expect(info).toMatchObject({ width: columns, height: rows });
		const decibelsPerStep = (ceilingDbfs - floorDbfs) / 255;
		const squares = levels.reduce((sum, level, i) => {
			const errorDb = (level - (data[i * info.channels] ?? 0)) * decibelsPerStep;
			return sum + errorDb ** 2;
		}, 0);
		expect(Math.sqrt(squares / levels.length)).toBeLessThan(1.5);
	});
});
