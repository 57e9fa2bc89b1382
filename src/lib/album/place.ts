import { album, posterLines } from '$content/album';
import type { Playable, Track } from './tracks';

/** Whether a track is the bonus track, which comes after the sentence. */
export function isBonus({ slug }: Pick<Playable, 'slug'>): boolean {
	return slug === album.bonus.slug;
}

/** The tracks that make the sentence: all but the bonus track. */
export function sentenceOf<T extends Pick<Track, 'slug'>>(tracks: readonly T[]): T[] {
	return tracks.filter((track) => !isBonus(track));
}

/** The total length of the tracks that make the sentence, in whole seconds. */
export function sentenceSeconds(
	tracks: readonly (Pick<Track, 'slug'> & { readonly recording: { durationSeconds: number } })[]
): number {
	return Math.round(
		sentenceOf(tracks).reduce((sum, { recording }) => sum + recording.durationSeconds, 0)
	);
}

/** A track's place: `6 of 12`, `bonus track`, or `your room`. */
export function formatPlace(track: Pick<Playable, 'slug' | 'number' | 'own'>): string {
	if (track.own) return 'your room';
	return isBonus(track) ? 'bonus track' : `${track.number} of ${album.tracks.length}`;
}

/** A track by its place and title: `track 6 of 12, Legalise`, or `bonus track by Paul McCartney`. */
export function nameTrack(
	track: Pick<Playable, 'slug' | 'number' | 'title' | 'artist' | 'own'>
): string {
	if (track.own) return `your room, ${track.title}`;
	return isBonus(track)
		? `bonus track by ${track.artist ?? album.artist}`
		: `track ${formatPlace(track)}, ${track.title}`;
}

/** The words of the poster, in order: the line of each, from 1, and whether it is the first there. */
export const posterWords = posterLines.flatMap((slugs, line) =>
	slugs.map((slug, place) => ({ slug, line: line + 1, first: place === 0 }))
);
