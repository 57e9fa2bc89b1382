import { album } from '$content/album';
import type { VisitorRoom } from './visitor-room';

/**
 * A visitor's own edition: a room for each word they have, in the order of the sentence.
 * @param chosen stands for its word; for any other, the latest room does
 */
export function editionOf(rooms: readonly VisitorRoom[], chosen?: VisitorRoom): VisitorRoom[] {
	return album.tracks.flatMap(({ slug }) => {
		if (chosen?.slug === slug) return chosen;
		const [latest] = rooms
			.filter((room) => room.slug === slug)
			.toSorted((a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt));
		return latest ?? [];
	});
}
