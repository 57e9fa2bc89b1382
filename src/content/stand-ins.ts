import type { Claim, SourcedSection } from './claim';

/** Which sentence says what plays: if every track is a stand-in, one is, or some are. */
export interface StandInSentences {
	readonly all: string;
	readonly one: (title: string) => string;
	readonly some: (titles: string) => string;
}

/**
 * What the site says about stand-ins; `lib/album/stand-ins.ts` chooses. None of it appears on a page
 * once every track has its master. These are separate constants, because a frame loads only the
 * first.
 */
export const standIns = {
	mark: 'stand-in',
	/** After the mark, for screen readers. */
	spoken: ': room tone, not the musicians’ recording'
} as const;

/** On pages. */
export const standInPages = {
	track: 'This is a stand-in: room tone made for this site, not the musicians’ recording.',
	question: 'What is a stand-in?',
	figures: 'The tracks marked as stand-ins are room tone made for this site.'
} as const;

/** For feeds, playlists and search engines. */
export const standInFacts = {
	artist: 'Synthesised room tone',
	copyright: 'Synthesised stand-in, not the album’s recording.',
	note: 'A stand-in: room tone made for this site, not the musicians’ recording.'
} as const;

/** On pages about the album. */
export const standInSite: StandInSentences = {
	all: 'This site plays stand-ins: room tone made for it, not the musicians’ recordings.',
	one: (title) =>
		`${title} is a stand-in: room tone made for this site, not the musicians’ recording.`,
	some: (titles) =>
		`${titles} are stand-ins: room tone made for this site, not the musicians’ recordings.`
};

/** In the message that goes with a link, which has to be short. */
export const standInMessage: StandInSentences & { readonly track: string } = {
	track: 'You will hear a stand-in, not the musicians’ recording.',
	all: 'You will hear stand-ins, not the musicians’ recordings.',
	one: (title) => `${title} is a stand-in, not the musicians’ recording.`,
	some: () => 'Some tracks are stand-ins, not the musicians’ recordings.'
};

/** Below a picture's sentence, in up to 45 characters. */
export const standInCard = {
	track: 'A stand-in, not the musicians’ recording.',
	album: 'With stand-ins for the musicians’ recordings.'
} as const;

/** What a stand-in is. */
export const standInExplanation =
	'The recordings belong to the musicians, and this site does not copy them from anywhere ' +
	'else. Until the rights holder adds a recording, its track is a stand-in: room tone ' +
	'synthesised from a description of an imaginary room, with its size, its walls, its ' +
	'ventilation, its mains hum and a few small sounds.';

/** After what listeners have heard in the album. */
export const standInsNotHeard =
	'None of this can be heard in the stand-ins, which this site plays until it has the recordings.';

/**
 * The section that explains them.
 * @param which says which tracks are stand-ins
 * @param areAll whether every track is one
 */
export function standInSection(which: string, areAll: boolean, whereToHear: Claim): SourcedSection {
	const lengths = areAll
		? ', nor are their lengths: only the total, 47:17, is the same.'
		: ', nor are their lengths.';
	return {
		id: 'stand-ins',
		heading: standInPages.question,
		paragraphs: [
			[{ own: which }, { own: standInExplanation }],
			[whereToHear],
			[
				{
					own: `The stand-ins’ rooms are not the album’s${lengths} The site says so wherever a stand-in plays.`
				}
			]
		]
	};
}
