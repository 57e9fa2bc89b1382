import { error } from '@sveltejs/kit';
import { answer } from '$lib/metadata/answer.server';
import { describeEmbed } from '$lib/metadata/oembed';
import { embedSlugs, siteAlbum } from '$lib/metadata/site-album.server';
import { writeJson } from '$lib/text';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** One for each track, and one for the album. */
export const entries: EntryGenerator = () => embedSlugs.map((slug) => ({ slug }));

/** The oEmbed response for the player of a track or of the album. */
export const GET: RequestHandler = ({ params: { slug } }) => {
	if (!embedSlugs.includes(slug)) error(404);
	return answer(
		writeJson(
			describeEmbed(
				siteAlbum,
				siteAlbum.tracks.find((track) => track.slug === slug)
			)
		),
		'application/json'
	);
};
