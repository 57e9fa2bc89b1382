import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { defaultSiteUrl, readSiteUrl } from './src/lib/site/site-url.ts';
import { parseManifest, shownOf, type Recording } from './src/content/manifest.ts';

/**
 * Reads `recordings.json` through its schema before the site does, so that a damaged one stops the
 * build, and leaves out what no page needs in the browser. The measurements that one page shows are
 * a module of their own, `recordings.json?fidelity`: loaded by the server for the browser, they
 * would cost every page the code for loading. `recordings.json?whole` is for prerendering only.
 */
function readRecordings(): Plugin {
	return {
		name: 'read-recordings',
		enforce: 'pre',
		async load(id) {
			const [path = '', query] = id.split('?');
			if (!path.endsWith('/src/generated/recordings.json')) return null;
			const { recordings } = parseManifest(await readFile(path, 'utf8'));
			if (query === 'whole') return asModule(recordings);
			if (query === 'fidelity') return asModule(recordings.map(comparedOf));
			return JSON.stringify({ recordings: recordings.map(shownOf) });
		}
	};
}

function asModule(recordings: readonly unknown[]) {
	return {
		code: `export const recordings = ${JSON.stringify(recordings)};`,
		moduleType: 'js' as const
	};
}

function comparedOf({ slug, provenance, spectrumDbfs, fidelity }: Recording) {
	return { slug, provenance, spectrumDbfs, fidelity };
}

/** Tells the site its absolute address, and warns once when nobody told the build. */
function tellSiteUrl(): Plugin {
	const siteUrl = siteUrlOrEnd();
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

/** Reads `SITE_URL`. One that is none ends the build with one line, where a thrown error has a dozen. */
function siteUrlOrEnd(): string {
	try {
		return readSiteUrl(process.env.SITE_URL);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}

/** Modules that the first page does without. */
const innerPages = /lib\/(ui\/ReadingSection|album\/decibels|share)|content\/(about|press)/;

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
