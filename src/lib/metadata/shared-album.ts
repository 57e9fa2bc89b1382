import type { Album } from '$content/album';
import { copyrightOf, editionAlbum, type Edition } from '$content/edition';
import { editionCopy } from '$content/edition-copy';
import { home } from '$content/home';
import type { Recording } from '$content/manifest';
import { share } from '$content/share';
import { standInFacts, standIns } from '$content/stand-ins';
import { sentenceSeconds } from '$lib/album/place';
import { isStandIn, standInNote } from '$lib/album/stand-ins';
import type { Track } from '$lib/album/tracks';
import type { Addresses } from '$lib/share/addresses';
import { plainText } from '$lib/text';

/** A track with everything known about its recording. */
type WholeTrack = Track<Recording>;

/** The facts about the album that every format is made from. */
export interface SharedAlbum {
	readonly addresses: Addresses;
	readonly title: string;
	readonly artist: string;
	/** The day, `2025-02-25`. */
	readonly released: string;
	readonly lengthSeconds: number;
	/** The hours between two starts of “On the hour”. */
	readonly everyHours: number;
	/** How many tracks the album has, without the bonus track. */
	readonly trackCount: number;
	readonly description: string;
	readonly copyright: string;
	/** The absolute address of the terms. */
	readonly licenceUrl: string;
	readonly tracks: readonly SharedTrack[];
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition: Edition | undefined;
}

/** The facts about one track. A stand-in's title, artist and description say that it is one. */
export interface SharedTrack {
	readonly slug: string;
	readonly number: number;
	/** The track's title on the album. */
	readonly title: string;
	/** The title of the recording. */
	readonly heardTitle: string;
	/** Who made the recording. */
	readonly heardArtist: string;
	/** Whose track it is. */
	readonly artist: string;
	readonly released: string;
	readonly isrc?: string | undefined;
	readonly isStandIn: boolean;
	/** Whether it is a room of an edition. */
	readonly isOwnRoom: boolean;
	readonly description: string;
	readonly copyright: string;
	readonly recording: Recording;
}

/** What {@link shareAlbum} needs to know. */
export interface SharedFacts {
	readonly album: Album;
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition?: Edition | undefined;
	readonly tracks: readonly WholeTrack[];
	readonly addresses: Addresses;
	readonly everyHours: number;
	/** The site's own terms, for when the publisher names no address. */
	readonly termsUrl: string;
}

/** Turns the facts into the shape every format is made from, each text on one line. */
export function shareAlbum(facts: SharedFacts): SharedAlbum {
	const { addresses, edition } = facts;
	const album = edition ? editionAlbum(facts.album, edition) : facts.album;
	const tracks = facts.tracks.map((track) => shareTrack(track, album, edition));
	const introduction = edition ? editionCopy.introduction(edition) : home.introduction;
	return {
		addresses,
		title: plainText(album.title),
		artist: plainText(album.artist),
		released: album.released,
		lengthSeconds: edition ? sentenceSeconds(facts.tracks) : album.lengthSeconds,
		everyHours: facts.everyHours,
		trackCount: album.tracks.length,
		description: plainText(`${introduction} ${standInNote(tracks)}`),
		copyright: plainText(album.copyright),
		licenceUrl: album.licenceUrl ?? facts.termsUrl,
		tracks,
		edition
	};
}

function shareTrack(track: WholeTrack, album: Album, edition: Edition | undefined): SharedTrack {
	const { slug, number, recording } = track;
	const title = plainText(track.title);
	const standIn = isStandIn(track);
	// Nobody recorded it, and in an edition it isn't a track of the album either.
	const nobodys = standIn && edition ? standInFacts.artist : undefined;
	const artist = nobodys ?? plainText(track.artist ?? album.artist);
	return {
		slug,
		number,
		title,
		heardTitle: standIn ? `${title} (${standIns.mark})` : title,
		heardArtist: standIn ? standInFacts.artist : artist,
		artist,
		released: track.released ?? album.released,
		isrc: standIn || edition ? undefined : track.isrc,
		isStandIn: standIn,
		isOwnRoom: recording.provenance === 'own-room',
		description: plainText(describe(track, edition)),
		copyright: standIn
			? standInFacts.copyright
			: plainText(edition ? copyrightOf(edition.name) : album.copyright),
		recording
	};
}

function describe(track: WholeTrack, edition: Edition | undefined): string {
	const { description } = track.recording;
	const kind = isStandIn(track)
		? standInFacts.note
		: edition
			? editionCopy.note(edition)
			: share.master.note;
	return description === undefined ? kind : `${description} ${kind}`;
}

/** The most compatible rendition: AAC, if there is one. */
export function compatibleRendition({ renditions }: Recording): Recording['renditions'][number] {
	const found = renditions.find(({ format }) => format === 'm4a') ?? renditions[0];
	if (found === undefined) throw new Error('A recording has no rendition.');
	return found;
}

/** A media type without its parameters: `audio/webm`. */
export function bareType(type: string): string {
	return type.replace(/\s*;.*$/, '');
}
