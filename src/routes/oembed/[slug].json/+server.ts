import { error, json } from '@sveltejs/kit';
import { describeEmbed } from '$lib/metadata/oembed';
import { embedSlugs, siteAlbum } from '$lib/metadata/site-album.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** One for each track, and one for the album. */
export const entries: EntryGenerator = () => embedSlugs.map((slug) => ({ slug }));

/** The oEmbed response for the player of a track or of the album. */
export const GET: RequestHandler = ({ params: { slug } }) => {
	if (!embedSlugs.includes(slug)) error(404);
	return json(
		describeEmbed(
			siteAlbum,
			siteAlbum.tracks.find((track) => track.slug === slug)
		)
	);
};
