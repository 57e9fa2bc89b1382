import { album } from '$content/album';
import type { Track } from './tracks';

/** Whether it is the track after the sentence. */
export function isBonus({ slug }: Pick<Track, 'slug'>): boolean {
	return slug === album.bonus.slug;
}

/** A track's place: `6 of 12`, or `bonus track`. */
export function formatPlace(track: Pick<Track, 'slug' | 'number'>): string {
	return isBonus(track) ? 'bonus track' : `${track.number} of ${album.tracks.length}`;
}

/** A track by its place and title: `track 6 of 12, Legalise`, or `bonus track by Paul McCartney`. */
export function nameTrack(track: Pick<Track, 'slug' | 'number' | 'title' | 'artist'>): string {
	return isBonus(track)
		? `bonus track by ${track.artist ?? album.artist}`
		: `track ${formatPlace(track)}, ${track.title}`;
}
