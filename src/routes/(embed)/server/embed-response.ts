import { render } from 'svelte/server';
import { asset, resolve } from '$app/paths';
import { album } from '$content/album';
import { artwork } from '$generated/recordings.json?artwork';
import { isBonus } from '$lib/album/place';
import { tracks, type Track } from '$lib/album/tracks';
import { siteRightsTags } from '$lib/rights/site-rights.server';
import { siteAlbum } from '$lib/metadata/site-album.server';
import { absolute } from '$lib/site-url';
import type { EmbedData, EmbeddedTrack } from '../data';
import EmbedPage from '../EmbedPage.svelte';
import { makeDocument } from './document';

/** The document that a frame shows: of a track, or of the album, which is the sentence. */
export function embedResponse(track?: Track): Response {
	const shown = track ? [track] : tracks.filter((candidate) => !isBonus(candidate));
	const data: EmbedData = {
		kind: track ? 'track' : 'album',
		tracks: shown.map(embedded),
		assets: withoutSlash(asset('/')),
		base: withoutSlash(resolve('/'))
	};
	const page = track
		? resolve('/(site)/(stage)/tracks/[slug]', { slug: track.slug })
		: resolve('/(site)/(stage)');
	const { description } = siteAlbum.tracks.find(({ slug }) => slug === track?.slug) ?? siteAlbum;
	const text = makeDocument({
		title: track ? `${track.title}, ${album.title}` : album.title,
		description,
		canonicalUrl: absolute(page),
		rights: siteRightsTags,
		body: render(EmbedPage, { props: { data } }).body,
		data
	});
	// Exactly so: with a charset, SvelteKit would not take it for a page when it names the file.
	return new Response(text, { headers: { 'Content-Type': 'text/html' } });
}

/** A track with what a frame needs of it; what is only read on the site stays there. */
function embedded({ recording, ...title }: Track): EmbeddedTrack {
	const square = artwork.get(title.slug);
	if (!square) throw new Error(`No artwork of "${title.slug}".`);
	return { ...title, recording: { ...recording, description: undefined }, artwork: square };
}

function withoutSlash(path: string): string {
	return path.replace(/\/$/, '');
}
