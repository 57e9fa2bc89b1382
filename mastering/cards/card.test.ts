import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { album } from '../../src/content/album';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { drawAlbumCard, type AlbumCardTrack } from './album-card';
import { drawTrackCards } from './card';
import { cardLayout, inks } from '../../src/content/card-layouts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sizes = {
	card: { width: 1200, height: 630, mostBytes: 300_000 },
	story: { width: 1080, height: 1920, mostBytes: 300_000 },
	cover: { width: 3000, height: 3000, mostBytes: 500_000 }
};
/** As loud and as noisy as a room may be, which compresses worst. */
const loud = noise(-75);
const quiet = noise(-140);
const [first] = album.tracks;
const loudCards = await drawTrackCards({ track: first, standIn: true }, loud);
const quietCards = await drawTrackCards({ track: first, standIn: true }, quiet);
const albumTracks = [
	{ story: loudCards.story, durationSeconds: 300, provenance: 'stand-in' },
	{ story: quietCards.story, durationSeconds: 100, provenance: 'master' }
] as const satisfies AlbumCardTrack[];
const albumCard = await drawAlbumCard('card', albumTracks);

describe('a track’s pictures', () => {
	it('have the sizes that networks ask for', async () => {
		await expectSize('card', loudCards.card);
		await expectSize('story', loudCards.story);
	});

	it('light the track’s word where it is in the sentence', async () => {
		const { top, left, sizePx } = cardLayout.sentence;
		const box = await litBox(loudCards.card);
		expect(box.left).toBeGreaterThanOrEqual(left - 1);
		expect(box.right).toBeLessThan(left + 2 * sizePx);
		expect(box.top).toBeGreaterThanOrEqual(top - 1);
		expect(box.bottom).toBeLessThan(top + sizePx);
	});

	it('light no word for the bonus track', async () => {
		const { card } = await drawTrackCards({ track: album.bonus, standIn: true }, quiet);
		expect(await litBox(card)).toEqual(nothingLit);
	});

	it('are the same bytes when made again', async () => {
		const again = await drawTrackCards({ track: first, standIn: true }, loud);
		expect(digest(again.card)).toBe(digest(loudCards.card));
		expect(digest(again.story)).toBe(digest(loudCards.story));
	});

	it('tell a master from a stand-in', async () => {
		const master = await drawTrackCards({ track: first, standIn: false }, quiet);
		expect(digest(master.card)).not.toBe(digest(quietCards.card));
	});

	it('show a loud recording brighter than a quiet one', async () => {
		const { left, top, widthPx: width, heightPx: height } = cardLayout.spectrogram;
		const brightness = async (png: Buffer) => {
			const { channels } = await sharp(
				await sharp(png).extract({ left, top, width, height }).toBuffer()
			).stats();
			return channels[0]?.mean ?? 0;
		};
		expect(await brightness(loudCards.card)).toBeGreaterThan(
			3 * (await brightness(quietCards.card))
		);
	});
});

describe('the album’s pictures', () => {
	it('have the sizes that networks and podcast directories ask for', async () => {
		await expectSize('card', albumCard);
		await expectSize('story', await drawAlbumCard('story', albumTracks));
		await expectSize('cover', await drawAlbumCard('cover', albumTracks.slice(1)));
	});

	it('light no word', async () => {
		expect(await litBox(albumCard)).toEqual(nothingLit);
	});

	it('show the tracks in sequence, each as wide as its share of the time', async () => {
		const { data, info } = await sharp(albumCard).raw().toBuffer({ resolveWithObject: true });
		const { left, widthPx } = cardLayout.spectrogram;
		const redAt = (share: number) =>
			data[info.channels * (300 * info.width + left + Math.round(share * widthPx))];
		expect(redAt(0.74)).toBeGreaterThan(40);
		expect(redAt(0.76)).toBeLessThan(20);
	});
});

const nothingLit = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

async function expectSize(part: keyof typeof sizes, png: Buffer): Promise<void> {
	const { width, height, mostBytes } = sizes[part];
	expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width, height });
	expect(png.length).toBeLessThan(mostBytes);
}

function digest(png: Buffer): string {
	return createHash('sha256').update(png).digest('hex');
}

/** The box around everything in the lamp's colour, above the lines with the lamp itself. */
async function litBox(png: Buffer) {
	const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
	const { baseline, sizePx } = cardLayout.lines;
	const pixels = info.width * Math.floor(baseline - 1.5 * sizePx);
	const lit = Number.parseInt(inks.lamp.slice(1), 16);
	const box = { ...nothingLit };
	for (let i = 0; i < pixels; i++) {
		if (data.readUIntBE(i * info.channels, 3) !== lit) continue;
		const [x, y] = [i % info.width, Math.floor(i / info.width)];
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}

/** Levels that differ by up to 20 dB from cell to cell, the same in every run. */
function noise(meanDbfs: number): Grid {
	const [widthPx, heightPx] = [1280, 640];
	let state = 1;
	const dbfs = Float32Array.from({ length: widthPx * heightPx }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return meanDbfs + (state / 2 ** 32 - 0.5) * 20;
	});
	return { widthPx, heightPx, dbfs };
}
