import { album, type TrackTitle } from '$content/album';
import type { ShownRecording } from '$content/manifest';
import json from '$generated/recordings.json';

/** A word of the sentence, or the bonus track, with its recording. */
export interface Track<R = ShownRecording> extends TrackTitle {
	readonly slug: ShownRecording['slug'];
	readonly recording: R;
	readonly own?: undefined;
}

/** A room the visitor has recorded, with a word of the sentence. It has no page and no files. */
export interface VisitorTrack extends TrackTitle {
	readonly recording: { readonly durationSeconds: number };
	/** Where its sound is while this document is open, and its format as Howler names it. */
	readonly own: { readonly src: string; readonly format: string };
}

/** What the player plays. */
export type Playable = Track | VisitorTrack;

/**
 * Joins titles and recordings, in the order of play: the sentence, then the bonus track if there is a
 * recording of it.
 * @throws Error when a word has no recording
 */
export function joinTracks<R extends Pick<ShownRecording, 'slug'>>(
	recordings: readonly R[]
): readonly Track<R>[] {
	return [...album.tracks, album.bonus].flatMap((title) => {
		const recording = recordings.find(({ slug }) => slug === title.slug);
		if (recording) return { ...title, recording };
		if (title === album.bonus) return [];
		throw new Error(`No recording of "${title.slug}". Run "npm run master".`);
	});
}

// By now the build has reduced the file to what pages show (`deploy/build-plugins.ts`).
const { recordings } = json as unknown as { readonly recordings: readonly ShownRecording[] };

/** The album's tracks, in the order of play. */
export const tracks = joinTracks(recordings);

/** The track with a slug, or undefined if there is none. */
export function findTrack(slug: string | undefined): Track | undefined {
	return tracks.find((track) => track.slug === slug);
}
