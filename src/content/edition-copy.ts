import type { Edition } from './edition';

/**
 * What pages and metadata say about an edition. Separate from its facts, because frames need only
 * those.
 */
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
