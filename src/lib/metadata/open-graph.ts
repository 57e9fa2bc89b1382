import { describeCard } from '$content/cards';
import { named, plainText, property, type Tag } from '$lib/text';
import { bareType, compatibleRendition, type SharedAlbum, type SharedTrack } from './shared-album';
import { cardSize, embedHeights, embedWidthPx } from '$lib/share/embed';
import type { Page } from './page';

const types = {
	album: 'music.album',
	hour: 'website',
	reading: 'website',
	track: 'music.song'
} as const satisfies Record<Page['kind'], string>;

/** Open Graph: https://ogp.me */
export function openGraph(album: SharedAlbum, page: Page): Tag[] {
	return [
		property('og:site_name', album.title),
		property('og:locale', 'en_GB'),
		property('og:type', types[page.kind]),
		property('og:title', page.title),
		property('og:description', page.description),
		...(page.canonical === undefined ? [] : [property('og:url', page.canonical)]),
		...picture(album, page),
		...(page.kind === 'track' && page.track ? song(album, page.track) : []),
		...(page.kind === 'album' ? record(album) : [])
	];
}

function picture(album: SharedAlbum, page: Page): Tag[] {
	const { url, alt } = pictureOf(album, page);
	return [
		...resource('og:image', url),
		property('og:image:type', 'image/png'),
		property('og:image:width', cardSize.widthPx),
		property('og:image:height', cardSize.heightPx),
		property('og:image:alt', alt)
	];
}

function song(album: SharedAlbum, track: SharedTrack): Tag[] {
	return [
		property('music:duration', Math.round(track.recording.durationSeconds)),
		property('music:album', album.addresses.home),
		property('music:album:disc', 1),
		property('music:album:track', track.number),
		...audio(album, track),
		...player(album.addresses.embed(track.slug), embedHeights.track)
	];
}

function record(album: SharedAlbum): Tag[] {
	return [
		property('music:release_date', album.released),
		...album.tracks.flatMap((track) => [
			property('music:song', album.addresses.track(track.slug)),
			property('music:song:disc', 1),
			property('music:song:track', track.number)
		]),
		// Some readers take the first of several and some the last, so there is one: the first track's.
		...album.tracks.slice(0, 1).flatMap((track) => audio(album, track)),
		...player(album.addresses.embed(), embedHeights.album)
	];
}

/** The most compatible rendition, as readers of Open Graph rarely look at a second one. */
function audio(album: SharedAlbum, { recording }: SharedTrack): Tag[] {
	const { path, type } = compatibleRendition(recording);
	return [
		...resource('og:audio', album.addresses.at(`/${path}`)),
		property('og:audio:type', bareType(type))
	];
}

/** To Open Graph, a player in a frame is a video of type `text/html`. */
function player(url: string, heightPx: number): Tag[] {
	return [
		...resource('og:video', url),
		property('og:video:type', 'text/html'),
		property('og:video:width', embedWidthPx),
		property('og:video:height', heightPx)
	];
}

function resource(name: string, url: string): Tag[] {
	const secure = url.startsWith('https:') ? [property(`${name}:secure_url`, url)] : [];
	return [property(name, url), ...secure];
}

/** X's cards: a player where there is sound, otherwise a large picture. */
export function playerCard(album: SharedAlbum, page: Page): Tag[] {
	const { url, alt } = pictureOf(album, page);
	const heard = page.track ?? (page.kind === 'album' ? album.tracks[0] : undefined);
	return [
		named('twitter:card', heard === undefined ? 'summary_large_image' : 'player'),
		named('twitter:title', page.title),
		named('twitter:description', page.description),
		named('twitter:image', url),
		named('twitter:image:alt', alt),
		...(heard === undefined ? [] : playerTags(album, page, heard))
	];
}

function playerTags(album: SharedAlbum, { track }: Page, { recording }: SharedTrack): Tag[] {
	const { path, type } = compatibleRendition(recording);
	return [
		named('twitter:player', album.addresses.embed(track?.slug)),
		named('twitter:player:width', embedWidthPx),
		named('twitter:player:height', track ? embedHeights.track : embedHeights.album),
		named('twitter:player:stream', album.addresses.at(`/${path}`)),
		named('twitter:player:stream:content_type', bareType(type))
	];
}

/** A page's picture, and its description. */
function pictureOf(album: SharedAlbum, { track }: Page): { url: string; alt: string } {
	const { edition } = album;
	const subject = track
		? { track, standIn: track.isStandIn, edition }
		: { standIn: album.tracks.some(({ isStandIn }) => isStandIn), edition };
	return { url: album.addresses.card(track?.slug), alt: plainText(describeCard(subject)) };
}
