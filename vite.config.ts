import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { defaultSiteUrl, readSiteUrl } from './src/lib/site/site-url.ts';
import { parseManifest, shownOf, type Manifest, type Recording } from './src/content/manifest.ts';

/**
 * Reads `recordings.json` through its schema before the site does, so that a damaged one stops the
 * build, and leaves out what no page needs in the browser. The measurements that one page shows are
 * a module of their own, `recordings.json?fidelity`: loaded by the server for the browser, they
 * would cost every page the code for loading. What the pictures show is said by
 * `recordings.json?pictures`, on the server only: in the browser it comes with the detail file.
 * `recordings.json?cards` tells where the pictures for sharing are.
 */
function readRecordings(): Plugin {
	return {
		name: 'read-recordings',
		enforce: 'pre',
		async load(id, options) {
			const [path = '', query] = id.split('?');
			if (!path.endsWith('/src/generated/recordings.json')) return null;
			const manifest = parseManifest(await readFile(path, 'utf8'));
			const { recordings } = manifest;
			if (query === 'cards') {
				const cards = JSON.stringify(cardsOf(manifest));
				return { code: `export const cards = new Map(${cards});`, moduleType: 'js' };
			}
			if (query === 'pictures') {
				const words = options?.ssr ? recordings.map(picturedOf) : [];
				return {
					code: `export const words = new Map(${JSON.stringify(words)});`,
					moduleType: 'js'
				};
			}
			if (query !== 'fidelity') return JSON.stringify({ recordings: recordings.map(shownOf) });
			const compared = JSON.stringify(recordings.map(comparedOf));
			return { code: `export const recordings = ${compared};`, moduleType: 'js' };
		}
	};
}

function comparedOf({ slug, provenance, spectrumDbfs, fidelity }: Recording) {
	return { slug, provenance, spectrumDbfs, fidelity };
}

/** Tells the site its absolute address, and warns once when nobody told the build. */
function tellSiteUrl(): Plugin {
	const siteUrl = readSiteUrl(process.env.SITE_URL);
	return {
		name: 'tell-site-url',
		config: () => ({ define: { __SITE_URL__: JSON.stringify(siteUrl) } }),
		buildStart() {
			if (process.env.SITE_URL) return;
			this.warn(`SITE_URL is not set: absolute addresses start with ${defaultSiteUrl}.`);
			// A build reads this configuration more than once, and has said so now.
			process.env.SITE_URL = defaultSiteUrl;
		}
	};
}

/** The names under which the pictures for sharing are known, and their paths. */
function cardsOf({ recordings, cards: album }: Manifest) {
	const tracks = recordings.flatMap(({ slug, cards }) => [
		[slug, cards.card],
		[`${slug}-story`, cards.story]
	]);
	return [...tracks, ['album', album.card], ['album-story', album.story], ['cover', album.cover]];
}

function picturedOf({ slug, spectrogram }: Recording) {
	return [slug, spectrogram.words];
}

/** Modules that the first load of the first page does without. */
const innerPages =
	/lib\/(ui\/(NotFound|ReadingSection)|album\/decibels|hour|player\/(closer|host|hour|page-commands)|storage\/visit)|content\/on-the-hour/;

export default defineConfig({
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					// One chunk of what several pages share compresses better than many small ones; what only
					// the inner pages share must not weigh on the first one.
					groups: [{ name: 'shell', minShareCount: 2, test: (id) => !innerPages.test(id) }]
				}
			}
		}
	},
	plugins: [readRecordings(), tellSiteUrl(), tailwindcss(), sveltekit()],
	test: {
		include: ['{src,mastering,deploy,tests/support}/**/*.test.ts'],
		environment: 'node'
	}
});
