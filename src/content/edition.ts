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

/** What its title is unless its maker thinks of another. */
export function defaultTitle(name: string): string {
	return `Rooms recorded by ${name}`;
}

/** The album's facts with those of an edition in place of whatever would claim to be the album. */
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

/** The site's policy, by whoever recorded the rooms. */
export function editionRights(policy: RightsPolicy, { name }: Edition): RightsPolicy {
	return { ...policy, holder: { name, kind: 'person' } };
}

/** What pages and machines say of an edition. */
export const editionCopy = {
	/** The heading of the home page. */
	heading: ({ name, title }: Edition) =>
		title.includes(name) ? title : `${title}: rooms recorded by ${name}`,
	introduction: ({ name }: Edition) =>
		`These are rooms in which nobody is playing, recorded by ${name}. ` +
		'Each is a word of a sentence; read in order, the words are the message. ' +
		'The sentence is that of “Is This What We Want?”, a silent album that many musicians released. ' +
		'This is not the album.',
	play: 'Play the rooms',
	room: ({ name }: Edition) => `This is a room recorded by ${name}, not a recording of the album.`,
	note: ({ name }: Edition) => `A room recorded by ${name}, not the musicians’ recording.`,
	footer: ({ name }: Edition) =>
		`The rooms on this site were recorded by ${name}. This is not the album: that, and the sentence its titles make, belong to the musicians who made it.`,
	terms: ({ name }: Edition) =>
		`The recordings on this site belong to ${name}; the sentence belongs to the musicians of “Is This What We Want?”.`,
	message: ({ name, title }: Edition) =>
		`“${title}”: rooms with nobody playing, recorded by ${name}.`,
	trackMessage: (word: string, { name, title }: Edition) =>
		`“${word}”, a room recorded by ${name}, from “${title}”.`,
	/** What a system shows of an installed site. */
	installed: ({ name }: Edition) => `Rooms with nobody playing, recorded by ${name}.`
} as const;
