import { editionCopy } from '$content/edition-copy';
import { edition, release } from '$content/release';
import { webManifestCopy } from '$content/site';
import { answer } from '$lib/metadata/answer.server';
import { grounds } from '$lib/metadata/head';
import { basePath } from '$lib/site-url';
import { writeJson } from '$lib/text';
import { icons } from '../app-icons/icons';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What makes the site installable (https://www.w3.org/TR/appmanifest). */
const manifest = {
	id: `${basePath}/`,
	name: release.title,
	short_name: edition ? edition.title : webManifestCopy.shortName,
	description: edition ? editionCopy.installed(edition) : webManifestCopy.description,
	lang: 'en-GB',
	dir: 'ltr',
	start_url: `${basePath}/`,
	scope: `${basePath}/`,
	display: 'standalone',
	theme_color: grounds.dark,
	background_color: grounds.dark,
	categories: ['music'],
	icons: (['icon-192', 'icon-512'] as const).flatMap((name) =>
		// Systems may crop it to a shape: the lamp is well within what all of them leave
		// (https://www.w3.org/TR/appmanifest/#icon-masks).
		['any', 'maskable'].map((purpose) => ({
			src: `${basePath}/app-icons/${name}.png`,
			sizes: `${icons[name]}x${icons[name]}`,
			type: 'image/png',
			purpose
		}))
	),
	shortcuts: webManifestCopy.shortcuts.map(({ name, path }) => ({ name, url: basePath + path }))
};

/** The web manifest. */
export const GET: RequestHandler = () => answer(writeJson(manifest), 'application/manifest+json');
