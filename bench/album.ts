import { album } from '../src/content/album';
import { recordingOf, renditionOf } from '../tests/support/recordings';

/** The file of a track that every player plays. */
export interface Rendition {
	readonly title: string;
	/** Its address, from the site's root. */
	readonly src: string;
	readonly durationSeconds: number;
	readonly bytes: number;
}

/** The Opus renditions of the twelve tracks, in album order. */
export const renditions: readonly Rendition[] = album.tracks.map(({ slug }) => {
	const { durationSeconds } = recordingOf(slug);
	const { path, bytes } = renditionOf(slug, 'weba');
	return { title: slug, src: `/${path}`, durationSeconds, bytes };
});
