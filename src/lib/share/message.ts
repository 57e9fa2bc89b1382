import { editionCopy } from '$content/edition-copy';
import { edition, release } from '$content/release';
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
	const by = track.artist ?? release.artist;
	const text = describe(track, by);
	return {
		title: bonus
			? `${track.title} by ${by}, from ${release.title}`
			: `${track.title}, track ${track.number} of ${release.title}`,
		text: isStandIn(track) ? `${text} ${standInMessage.track}` : text
	};
}

function describe(track: Track, by: string): string {
	if (edition) {
		return isStandIn(track)
			? editionCopy.message(edition)
			: editionCopy.trackMessage(track.title, edition);
	}
	return isBonus(track)
		? texts.bonus(by, release.title)
		: texts.track(track.title, track.number, release.title, release.artist);
}

/** The message that goes with the link to the album. @param all its tracks */
export function messageOfAlbum(all: readonly Track[] = tracks): Message {
	const text = edition ? editionCopy.message(edition) : texts.album(release.title, release.artist);
	const note = standInNote(all, standInMessage);
	return {
		title: edition ? editionCopy.heading(edition) : `${release.title} by ${release.artist}`,
		text: note ? `${text} ${note}` : text
	};
}
