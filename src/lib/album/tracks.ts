import { album, type Slug } from '$content/album';
import type { Manifest, Recording } from '$content/manifest';
import json from '$generated/recordings.json';

// The build has read the file through its schema (`src/content/manifest.ts`) by now.
const { recordings } = json as Manifest;

/** A word of the sentence with the recording that is heard under it. */
export interface Track {
	/** 1 to 12, the place in the sentence. */
	readonly number: number;
	readonly slug: Slug;
	readonly title: string;
	readonly recording: Recording;
}

/** The twelve tracks in the order of the sentence. */
export const tracks: readonly Track[] = album.tracks.map((track) => {
	const recording = recordings.find(({ slug }) => slug === track.slug);
	if (!recording) throw new Error(`No recording of "${track.slug}". Run "npm run master".`);
	return { ...track, recording };
});

/** The track at an address, or undefined when there is none. */
export function findTrack(slug: string | undefined): Track | undefined {
	return tracks.find((track) => track.slug === slug);
}
