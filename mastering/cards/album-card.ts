import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { album } from '../../src/content/album';
import type { Edition } from '../../src/content/edition';
import type { Recording } from '../../src/content/manifest';
import { publishBytes } from '../publish/files';
import { drawCard, stretched } from './card';
import { cardLayout, coverLayout, storyLayout, type Layout } from '../../src/content/card-layouts';

const layouts = { card: cardLayout, story: storyLayout, cover: coverLayout };

/** One of the album's pictures for sharing. */
export type AlbumPart = keyof typeof layouts;

/** A recording as the album's pictures show it. */
export interface AlbumCardTrack {
	/** Its story: a PNG or the path of one. */
	readonly story: string | Buffer;
	readonly durationSeconds: number;
	readonly provenance: Recording['provenance'];
}

/** What the album's pictures are made from. */
export interface PublishedAlbum {
	readonly recordings: readonly Recording[];
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition: Edition | undefined;
}

/**
 * Draws one of the album's pictures from the published recordings, and publishes it. The bonus track
 * isn't in them, as it isn't in the sentence.
 * @returns its path below `static/`
 */
export async function makeAlbumCard(
	part: AlbumPart,
	{ recordings, edition }: PublishedAlbum,
	staticDirectory: string
): Promise<string> {
	const tracks = recordings
		.filter(({ number }) => number <= album.tracks.length)
		.map((recording) => ({ ...recording, story: join(staticDirectory, recording.cards.story) }));
	const name = { stem: `album.${part}`, ending: 'png' };
	return (await publishBytes(staticDirectory, name, await drawAlbumCard(part, tracks, edition)))
		.path;
}

/**
 * Draws one of the album's pictures, as a PNG: its tracks one after the other, each as wide as its
 * share of the time. They are cut from the stories, which show whole spectrograms, so that a track
 * which is up to date needn't be read again.
 */
export async function drawAlbumCard(
	part: AlbumPart,
	tracks: readonly AlbumCardTrack[],
	edition?: Edition
): Promise<Buffer> {
	const layout = layouts[part];
	const standIn = tracks.some(({ provenance }) => provenance === 'stand-in');
	return drawCard(layout, { standIn, edition }, await spectrogramsInSequence(layout, tracks));
}

async function spectrogramsInSequence(
	{ spectrogram: { left, top, widthPx, heightPx } }: Layout,
	tracks: readonly AlbumCardTrack[]
): Promise<OverlayOptions[]> {
	const totalSeconds = tracks.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
	const strip = {
		left: storyLayout.spectrogram.left,
		top: storyLayout.spectrogram.top,
		width: storyLayout.spectrogram.widthPx,
		height: storyLayout.spectrogram.heightPx
	};
	const spectrograms: OverlayOptions[] = [];
	let elapsedSeconds = 0;
	for (const { story, durationSeconds } of tracks) {
		const from = Math.round((elapsedSeconds / totalSeconds) * widthPx);
		elapsedSeconds += durationSeconds;
		const to = Math.round((elapsedSeconds / totalSeconds) * widthPx);
		if (to === from) continue;
		const spectrogram = await stretched(sharp(story).extract(strip), to - from, heightPx);
		spectrograms.push({ ...spectrogram, left: left + from, top });
	}
	return spectrograms;
}
