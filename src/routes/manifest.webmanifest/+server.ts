import { resolve } from '$app/paths';
import { makeWebManifest } from '$lib/offline/index.server';
import { answer, grounds } from '$lib/share/index.server';
import type { RequestHandler } from './$types';

export const prerender = true;

const basePath = resolve('/').replace(/\/$/, '');

/** The site's manifest, by which it can be installed. */
export const GET: RequestHandler = () => {
	const manifest = makeWebManifest({
		at: (path) => basePath + path,
		groundColour: grounds.dark
	});
	return answer(JSON.stringify(manifest), 'application/manifest+json');
};
