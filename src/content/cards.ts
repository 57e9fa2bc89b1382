import { album, type TrackTitle } from './album.ts';
import type { Edition } from './edition.ts';
import { standInCard } from './stand-ins.ts';

/** The subject of a picture for sharing: a track, or else the album. */
export interface CardSubject {
	readonly track?: TrackTitle;
	/** Whether any recording in it is a stand-in. */
	readonly standIn: boolean;
	/** Whose rooms these are, if they aren't the album's; without a name they are someone's. */
	readonly edition?: Partial<Edition> | undefined;
}

/** The most characters a line has room for. */
const mostCharacters = 45;

/** A line of text on a card, and the part at its end in the lamp's colour. */
interface CardLine {
	readonly words: string;
	readonly lit?: string;
	/** What to write where the typeface lacks a character of the words. */
	readonly otherwise?: string;
}

/** The two lines below the sentence, of up to 45 characters each. */
export function cardLines(subject: CardSubject): readonly CardLine[] {
	return subject.edition ? editionLines(subject.edition, subject) : albumLines(subject);
}

/** In an edition, where nothing may look like the album's. */
function editionLines(
	{ name, title }: Partial<Edition>,
	{ track, standIn }: CardSubject
): readonly CardLine[] {
	const someones = track
		? 'A room, recorded where someone was listening.'
		: 'Rooms, recorded by someone listening.';
	const by = `${track ? 'A room' : 'Rooms'} recorded by ${name ?? ''}.`;
	const whose = name === undefined ? { words: someones } : lineOr(by, someones);
	if (!track) return [lineOr(title ?? '', 'An edition of someone’s own rooms.'), whose];
	return [
		{ words: `${track.title}, word ${track.number} of ${album.tracks.length}.` },
		standIn ? { words: standInCard.track } : whose
	];
}

/** A line that may be too long, and what to write then. */
function lineOr(words: string, otherwise: string): CardLine {
	const fits = words !== '' && words.length <= mostCharacters;
	return { words: fits ? words : otherwise, otherwise };
}

function albumLines({ track, standIn }: CardSubject): readonly CardLine[] {
	if (!track) {
		const by = `By ${album.artist}.`;
		return [{ words: album.title }, { words: standIn ? standInCard.album : by }];
	}
	if (track.number > album.tracks.length) {
		const by = `By ${track.artist ?? album.artist}.`;
		return [
			{ words: `${album.title} ${track.title}`, lit: track.title },
			{ words: standIn ? standInCard.track : by }
		];
	}
	return [
		{ words: `${album.title} Track ${track.number} of ${album.tracks.length}.` },
		{ words: standIn ? standInCard.track : 'Nobody is playing.' }
	];
}

/** A card's alternative text. */
export function describeCard(subject: CardSubject): string {
	const { track } = subject;
	const shown = track
		? track.number > album.tracks.length
			? 'beside the spectrogram of the bonus track'
			: `with the word “${track.title}” lit, beside the spectrogram of its recording`
		: 'beside the spectrogram of all its tracks';
	const lines = cardLines(subject).map(({ words }) => words);
	return `The words “${album.sentence}”, ${shown}. ${lines.join(' ')}`;
}
