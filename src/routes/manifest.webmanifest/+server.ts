import { makeWebManifest } from './web-manifest';
import { answer } from '$lib/metadata/answer.server';
import { grounds } from '$lib/metadata/head';
import { basePath } from '$lib/site-url';
import { writeJson } from '$lib/text';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The web manifest, which makes the site installable. */
export const GET: RequestHandler = () => {
	const manifest = makeWebManifest({
		at: (path) => basePath + path,
		groundColour: grounds.dark
	});
	return answer(writeJson(manifest), 'application/manifest+json');
};
