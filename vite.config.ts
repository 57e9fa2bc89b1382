import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { checkContent, describeFault } from './src/lib/site/check-content.ts';
import { defaultSiteUrl, readSiteUrl } from './src/lib/site/site-url.ts';
import { parseManifest } from './src/content/manifest.ts';
import { viewOf } from './src/content/manifest-views.ts';

/**
 * Reads `recordings.json` through its schema, so that a damaged one stops the build, and gives each
 * module its part.
 */
function readRecordings(): Plugin {
	return {
		name: 'read-recordings',
		enforce: 'pre',
		async load(id, options) {
			const [path = '', query] = id.split('?');
			if (!path.endsWith('/src/generated/recordings.json')) return null;
			const manifest = parseManifest(await readFile(path, 'utf8'));
			const code = viewOf(manifest, query, {
				prerendering: options?.ssr === true,
				bytesOf: (file) => statSync(`static/${file}`).size
			});
			return query === undefined ? code : { code, moduleType: 'js' };
		}
	};
}

/** Stops a build where the content lacks something, and says in which file and line. */
function checkTheContent(): Plugin {
	return {
		name: 'check-content',
		apply: 'build',
		configResolved({ root, build }) {
			// The build for the server comes first, and one check is enough.
			if (!build.ssr) return;
			const faults = checkContent(root).map(describeFault);
			if (faults.length === 0) return;
			console.error(faults.join('\n'));
			process.exit(1);
		}
	};
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

/**
 * Puts scripts that are compiled on their own (`?worker&url`) where SvelteKit fetches the server's
 * files from: it forgets those that only a prerendered answer refers to.
 */
function keepScripts(): Plugin {
	const fileNames = '_app/immutable/assets/[name].[hash].js';
	return {
		name: 'keep-scripts',
		config: () => ({
			worker: {
				rolldownOptions: { output: { entryFileNames: fileNames, chunkFileNames: fileNames } }
			}
		})
	};
}

/** Modules that the first load of the first page does without. */
const innerPages = new RegExp(
	[
		'content/(countries|crawlers|letter-composer|offline|on-the-hour|own-rights|people-search|press|rights|share-panel|sources|stand-ins|timeline)',
		'lib/about',
		'lib/album/decibels',
		'lib/hour',
		'lib/offline/(?!Keep\\.svelte|index\\.ts)',
		'lib/campaign/[^/]+/',
		'lib/reading',
		'lib/player/(closer|host|hour|page-commands)',
		'lib/rights',
		'lib/share/(?!Share\\.svelte|index\\.ts)',
		'lib/site',
		'lib/storage/visit',
		'lib/text',
		'lib/ui/(CopyField|NotFound|Notice|PageHead|ReadingSection|Sheet|copy)',
		'node_modules/uqr',
		'recordings\\.json\\?'
	].join('|')
);

/** What the pages share that are mostly text. */
const readingPages =
	/lib\/(reading|ui\/(PageHead|ReadingSection)|site|campaign\/[^/]+\/)|content\/(timeline|press|sources)/;

/** What is shared where there is something to copy: by the share panel, and by pages with forms. */
const copying = /lib\/(text|ui\/(CopyField|copy)|share\/(addresses|frame|sizes))/;

/** What is too little for chunks of its own, each of whose addresses the first page would list. */
const small = /lib\/(player\/(closer\/settings|page-commands)|ui\/NotFound)/;

export default defineConfig({
	build: {
		modulePreload: {
			// Which chunks each page imports would be in the first load of every page. Whoever points at a
			// link has them fetched anyway.
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		},
		rolldownOptions: {
			output: {
				codeSplitting: {
					// One chunk of what several pages share compresses better than many small ones; what only
					// the inner pages share must not weigh on the first one. Of that, what the reading pages
					// share is one chunk too, because the first page lists every chunk there is.
					groups: [
						{ name: 'shell', minShareCount: 2, test: (id) => !innerPages.test(id) },
						{ name: 'reading', minShareCount: 2, test: readingPages },
						{ name: 'copying', minShareCount: 2, test: copying },
						{ name: 'small', minShareCount: 2, test: small }
					]
				}
			}
		}
	},
	plugins: [
		readRecordings(),
		checkTheContent(),
		tellSiteUrl(),
		tailwindcss(),
		sveltekit(),
		keepScripts()
	],
	// The script of a frame is compiled by itself, in chunks: Howler comes after the first paint.
	worker: { format: 'es', plugins: () => [readRecordings(), svelte()] },
	test: {
		include: ['{src,mastering,deploy,tests/support,tests/faults,tests/load}/**/*.test.ts'],
		environment: 'node'
	}
});
