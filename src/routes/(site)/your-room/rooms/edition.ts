import { album } from '$content/album';
import type { OwnRoom } from './own-room';

/** A visitor's own edition: the latest room of each word they have, in the order of the sentence. */
export function editionOf(rooms: readonly OwnRoom[]): OwnRoom[] {
	return album.tracks.flatMap(({ slug }) => {
		const [latest] = rooms
			.filter((room) => room.slug === slug)
			.toSorted((a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt));
		return latest ?? [];
	});
}
