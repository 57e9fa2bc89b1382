import { type TrackTitle } from '../../src/content/album';
import { cardLines, type CardSubject } from '../../src/content/cards';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { decodeIndexedPng, encodeIndexedPng } from './indexed-png';
import { drawShapes } from './ink-layer';
import { cardLayout, coverLayout, storyLayout, type Layout } from './layouts';
import { inARow, lightFrom, lightOf, shine, type Light } from './light';
import { palette, type Ink } from './palette';
import { sentenceShapes } from './sentence';
import { lampShape, textShapes } from './text-shapes';
import { Typeface } from './typeface';

/** The pictures of a track for sharing, as PNGs. */
export interface TrackCards {
	readonly card: Uint8Array;
	readonly story: Uint8Array;
}

/** One of the album's pictures for sharing. */
export type AlbumPart = keyof typeof albumLayouts;

const albumLayouts = { card: cardLayout, story: storyLayout, cover: coverLayout };

/** A recording as the album's pictures show it. */
export interface ShownTrack {
	readonly story: Uint8Array;
	readonly durationSeconds: number;
	readonly standIn: boolean;
}

let typeface: Promise<Typeface> | undefined;

/** Draws a track's pictures: its word lit, beside its spectrogram. */
export async function drawTrackCards(
	track: TrackTitle,
	standIn: boolean,
	grid: Grid
): Promise<TrackCards> {
	const light = lightOf(grid);
	const subject = { track, standIn };
	return {
		card: await drawCard(cardLayout, subject, light),
		story: await drawCard(storyLayout, subject, light)
	};
}

/**
 * Draws one of the album's pictures, as a PNG. The light of a track is taken from its story, which
 * holds the whole of it, so that a track that is up to date need not be read again.
 */
export async function drawAlbumCard(
	part: AlbumPart,
	tracks: readonly ShownTrack[]
): Promise<Uint8Array> {
	const lights = tracks.map(({ story, durationSeconds: seconds }) => ({
		light: lightFrom(decodeIndexedPng(story), storyLayout.light),
		seconds
	}));
	const subject = { standIn: tracks.some((track) => track.standIn) };
	const layout = albumLayouts[part];
	const { widthPx, heightPx } = layout.light;
	return drawCard(layout, subject, inARow(lights, widthPx, heightPx));
}

async function drawCard(layout: Layout, subject: CardSubject, light: Light): Promise<Uint8Array> {
	const { widthPx, heightPx, sentence, lines } = layout;
	const picture = { widthPx, heightPx, pixels: new Uint8Array(widthPx * heightPx) };
	shine(picture, light, layout.light);
	const { track } = subject;
	const inkOf = (slug: string): Ink =>
		track === undefined ? 'plain' : track.slug === slug ? 'lit' : 'hushed';
	const face = await (typeface ??= Typeface.load());
	// The lit word over its neighbours, into which its letters may reach.
	const shapes = sentenceShapes(face, sentence, inkOf).sort(
		(a, b) => Number(a.ink === 'lit') - Number(b.ink === 'lit')
	);
	// The lamp means that a word is lit; the album has none.
	const lampPx = track ? lines.sizePx : 0;
	if (track) {
		const [radius, middle] = [0.33 * lines.sizePx, lines.baseline - 0.34 * lines.sizePx];
		shapes.push(lampShape(sentence.left + radius, middle, radius));
	}
	for (const [i, { words, lit = '' }] of cardLines(subject).entries()) {
		const style = { sizePx: lines.sizePx, weight: i === 0 ? 650 : 450, widthPercent: 100 };
		const text = face.set(words, style);
		const inkAt = (at: number): Ink => (at < words.length - lit.length ? 'plain' : 'lit');
		const left = sentence.left + 1.05 * lampPx;
		const baseline = lines.baseline + i * lines.leadingPx;
		shapes.push(...textShapes(text, left, baseline, inkAt));
	}
	await drawShapes(picture, shapes);
	return encodeIndexedPng(picture, palette);
}
