import { album } from '$content/album';
import { edition } from '$content/release';
import { recordings } from '$lib/album/recordings.server';
import { sentenceOf } from '$lib/album/place';
import { joinTracks } from '$lib/album/tracks';
import { albumLengthSeconds, hoursBetweenStarts } from '$lib/hour/schedule';
import { basePath, siteUrl } from '$lib/site-url';
import { addressesOf } from '$lib/share/addresses';
import { shareAlbum } from './shared-album';
import { pagePaths } from './sitemap';

const addresses = addressesOf(siteUrl, basePath);

/** The files of all pages of the site; a frame is part of someone else's page. */
export const pageFiles = Object.keys(
	import.meta.glob(['/src/routes/**/+page.svelte', '!/src/routes/**/embed/**'])
);

/** The page with the terms. */
const termsPath = pagePaths(pageFiles).includes('/rights') ? '/rights' : '/press#terms';

const tracks = joinTracks(recordings);
const sentence = sentenceOf(tracks);

/** The album of this build, for every format. */
export const siteAlbum = shareAlbum({
	album,
	edition,
	tracks,
	everyHours: hoursBetweenStarts(
		albumLengthSeconds(sentence.map(({ recording }) => recording.durationSeconds))
	),
	addresses,
	termsUrl: addresses.at(termsPath)
});

/** The slugs of all players to embed: each track's, and `album`. */
export const embedSlugs = ['album', ...siteAlbum.tracks.map(({ slug }) => slug)];
