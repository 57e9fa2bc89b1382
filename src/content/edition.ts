/**
 * An edition of someone's own rooms: what the site says instead of the album's facts, so that it
 * never passes for the album.
 */
import type { Album } from './album';
import type { RightsPolicy } from './rights';

/** Who recorded the rooms, and what the edition is called: `masters/edition.json`. */
export interface Edition {
	readonly name: string;
	readonly title: string;
	/** The day it was put together: `2026-10-31`. */
	readonly date: string;
}

/** The kind of recording, in a tag: `a room recorded by NAME`. */
export function roomBy(name: string): string {
	return `a room recorded by ${name}`;
}

/** A room's copyright, before the reservation of rights. */
export function copyrightOf(name: string): string {
	return `Recorded by ${name}.`;
}

/** Its title, unless its maker chooses another. */
export function defaultTitle(name: string): string {
	return `Rooms recorded by ${name}`;
}

/** The album's facts with those of an edition in place of those that would claim to be the album. */
export function editionAlbum(album: Album, { name, title, date }: Edition): Album {
	return {
		...album,
		title,
		artist: name,
		released: date,
		copyright: `Recordings: ${name}. Sentence: the musicians of ${album.title}`,
		upc: undefined
	};
}

/** The site's policy, with the maker of the edition as its holder. */
export function editionRights(policy: RightsPolicy, { name }: Edition): RightsPolicy {
	return { ...policy, holder: { name, kind: 'person' } };
}
