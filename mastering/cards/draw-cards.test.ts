import { createHash } from 'node:crypto';
import { expect, describe, it, vi } from 'vitest';
import sharp from 'sharp';
import { album } from '../../src/content/album';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { drawAlbumCard, drawTrackCards, type AlbumPart, type TrackCards } from './draw-cards';
import { decodeIndexedPng } from './indexed-png';
import { cardLayout } from './layouts';
import { inkChannels, inkIndex } from './palette';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const kilobyte = 1024;
/** As loud as a room may be, and as noisy: what compresses worst. */
const grid = noise(1280, 640, -75);
const cards = new Map<string, TrackCards>();
for (const track of [...album.tracks, album.bonus]) {
	cards.set(track.slug, await drawTrackCards(track, true, grid));
}
const drawAlbum = (part: AlbumPart) =>
	drawAlbumCard(
		part,
		album.tracks.map(({ slug }) => ({
			story: cardsOf(slug).story,
			durationSeconds: 240,
			standIn: true
		}))
	);
const albumCards = {
	card: await drawAlbum('card'),
	story: await drawAlbum('story'),
	cover: await drawAlbum('cover')
};

describe('a track’s pictures', () => {
	it.each([...cards.keys()])('of “%s” are of the sizes that places ask for', async (slug) => {
		const { card, story } = cardsOf(slug);
		expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
		expect(await sharp(story).metadata()).toMatchObject({ width: 1080, height: 1920 });
		for (const { length } of [card, story]) expect(length).toBeLessThan(300 * kilobyte);
	});

	it('light each word in its place, and only that', () => {
		const places = album.tracks.map(({ slug }) => litBox(cardsOf(slug).card));
		expect(new Set(places.map((box) => JSON.stringify(box))).size).toBe(album.tracks.length);
		for (const [i, box] of places.entries()) {
			if (box === null) throw new Error(`${album.tracks[i]?.title ?? ''} is not lit.`);
			// Within its line: a letter's rise and fall.
			expect(box.bottom - box.top).toBeLessThan(1.1 * cardLayout.sentence.sizePx);
		}
		expect(litBox(cardsOf('bonus').card)).toBeNull();
	});

	it('are the same every time and on every machine', async () => {
		const [legalise] = album.tracks.filter(({ slug }) => slug === 'legalise');
		if (!legalise) throw new Error('There is no such track.');
		const again = await drawTrackCards(legalise, true, grid);
		const { card, story } = cardsOf('legalise');
		expect([again.card, again.story].map(digest)).toEqual([card, story].map(digest));
		// Changes with the design, the typeface, HarfBuzz and resvg; with nothing else.
		expect(digest(card)).toBe('2212e1e944ec1628');
		expect(digest(albumCards.cover)).toBe('4152a4892ed4d052');
	});

	it('say what a stand-in is no longer of a master', async () => {
		const [first] = album.tracks;
		const master = await drawTrackCards(first, false, grid);
		expect(digest(master.card)).not.toBe(digest(cardsOf(first.slug).card));
	});

	it('show the recording: a loud one is lighter than a quiet one', async () => {
		const [first] = album.tracks;
		const quiet = await drawTrackCards(first, true, noise(1280, 640, -105));
		const { light } = cardLayout;
		const mean = async (png: Uint8Array) => {
			const region = { left: light.left, top: 0, width: light.widthPx, height: light.heightPx };
			const { channels } = await sharp(png).extract(region).stats();
			return channels[0]?.mean ?? 0;
		};
		expect(await mean(cardsOf(first.slug).card)).toBeGreaterThan(3 * (await mean(quiet.card)));
	});
});

describe('the album’s pictures', () => {
	it('are of the sizes that places ask for', async () => {
		const { card, story, cover } = albumCards;
		expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630 });
		expect(await sharp(story).metadata()).toMatchObject({ width: 1080, height: 1920 });
		expect(await sharp(cover).metadata()).toMatchObject({ width: 3000, height: 3000 });
		for (const { length } of [card, story]) expect(length).toBeLessThan(300 * kilobyte);
		expect(cover.length).toBeLessThan(500 * kilobyte);
	});

	it('light no word', () => {
		expect(litBox(albumCards.card)).toBeNull();
	});

	it('show the tracks one after the other, each as long as it lasts', async () => {
		const quiet = await drawTrackCards(album.tracks[0], true, noise(1280, 640, -140));
		const card = await drawAlbumCard('card', [
			{ story: cardsOf('the').story, durationSeconds: 300, standIn: true },
			{ story: quiet.story, durationSeconds: 100, standIn: true }
		]);
		const { pixels, widthPx } = decodeIndexedPng(card);
		const { left, widthPx: lightPx } = cardLayout.light;
		const levelAt = (x: number) => pixels[300 * widthPx + left + Math.round(x * lightPx)] ?? 0;
		expect(levelAt(0.74)).toBeGreaterThan(10);
		expect(levelAt(0.76)).toBe(0);
	});
});

function cardsOf(slug: string): TrackCards {
	const found = cards.get(slug);
	if (!found) throw new Error(`There are no cards of ${slug}.`);
	return found;
}

function digest(png: Uint8Array): string {
	return createHash('sha256').update(png).digest('hex').slice(0, 16);
}

/** The box around all that is fully lit in the sentence. */
function litBox(png: Uint8Array) {
	const { pixels, widthPx } = decodeIndexedPng(png);
	const lit = inkIndex(inkChannels.indexOf('lit'), 255);
	const { baseline, sizePx } = cardLayout.lines;
	const box = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
	for (let i = 0; i < (baseline - 1.5 * sizePx) * widthPx; i++) {
		if (pixels[i] !== lit) continue;
		const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box.right < 0 ? null : box;
}

/** Levels that jump by ±10 dB from cell to cell, by a generator that every machine runs alike. */
function noise(widthPx: number, heightPx: number, meanDbfs: number): Grid {
	let state = 1;
	const dbfs = Float32Array.from({ length: widthPx * heightPx }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return meanDbfs + (state / 2 ** 32 - 0.5) * 20;
	});
	return { widthPx, heightPx, dbfs };
}
