import { album } from '$content/album';
import { sharePanel } from '$content/share';
import { standInMessage } from '$content/stand-ins';
import { isBonus } from '$lib/album/place';
import { isStandIn, standInNote } from '$lib/album/stand-ins';
import { tracks, type Track } from '$lib/album/tracks';

/** The message that goes with a link. */
export interface Message {
	/** One line without a full stop, for a subject or a headline. */
	readonly title: string;
	/** A sentence or two. */
	readonly text: string;
}

const { texts } = sharePanel;

/** The message that goes with the link to a track. */
export function messageOfTrack(track: Track): Message {
	const bonus = isBonus(track);
	const by = track.artist ?? album.artist;
	const text = bonus
		? texts.bonus(by, album.title)
		: texts.track(track.title, track.number, album.title, album.artist);
	return {
		title: bonus
			? `${track.title} by ${by}, from ${album.title}`
			: `${track.title}, track ${track.number} of ${album.title}`,
		text: isStandIn(track) ? `${text} ${standInMessage.track}` : text
	};
}

/** The message that goes with the link to the album. @param all its tracks */
export function messageOfAlbum(all: readonly Track[] = tracks): Message {
	const text = texts.album(album.title, album.artist);
	const note = standInNote(all, standInMessage);
	return { title: `${album.title} by ${album.artist}`, text: note ? `${text} ${note}` : text };
}
