import { album, type TrackTitle } from './album.ts';
import { standInCard } from './stand-ins.ts';

/** The subject of a picture for sharing: a track, or else the album. */
export interface CardSubject {
	readonly track?: TrackTitle;
	/** Whether any recording in it is a stand-in. */
	readonly standIn: boolean;
}

/** A line of text on a card, and the part at its end in the lamp's colour. */
export interface CardLine {
	readonly words: string;
	readonly lit?: string;
}

/** The two lines below the sentence, of up to 45 characters each. */
export function cardLines({ track, standIn }: CardSubject): readonly CardLine[] {
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
