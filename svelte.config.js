import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { readSettings } from './src/content/settings.js';
import { announcerWithoutStyle, pageDirectives } from './src/lib/security.server.js';

const { siteUrl, basePath } = readSettings();

/**
 * A hash of what a build is made from, so that the same sources build the same files; SvelteKit's
 * default, the time, would not. The service worker takes it for the revision of every page.
 */
function versionOfSources() {
	const hash = createHash('sha256');
	const sources = readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();
	const others = [
		'deploy/build-plugins.ts',
		'package-lock.json',
		'static/favicon.svg',
		'svelte.config.js',
		'vite.config.ts'
	];
	for (const file of [...sources, ...others]) {
		hash.update(`${file}\0`).update(readFileSync(file));
	}
	// Both are written into pages and scripts.
	hash.update(`${siteUrl}\0${basePath}`);
	return hash.digest('hex').slice(0, 16);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	preprocess: announcerWithoutStyle,
	kit: {
		adapter: adapter({ precompress: true, pages: process.env.BUILD_DIR ?? 'build' }),
		alias: { $content: 'src/content', $generated: 'src/generated' },
		paths: {
			base: basePath,
			// The 404 page is served at any depth, so its links to the assets can't be relative.
			relative: false
		},
		// The page registers it when it is at rest: see src/lib/downloads/register.ts.
		serviceWorker: { register: false },
		csp: { mode: 'hash', directives: pageDirectives() },
		prerender: {
			// Addresses with a dot in front are not among those that `*` finds.
			entries: ['*', '/404', '/.well-known/security.txt', '/.well-known/tdmrep.json'],
			handleHttpError: ({ path, referrer, message }) => {
				throw new Error(`${message} (${path}, linked from ${referrer ?? 'the entry list'})`);
			},
			handleMissingId: 'fail',
			handleUnseenRoutes: ({ routes, message }) => {
				// Recordings in which nothing happens have no chapters.
				if (routes.some((route) => route !== '/chapters/[slug].json')) throw new Error(message);
			}
		},
		version: { name: versionOfSources() },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					.../** @type {{ include: string[] }} */ (config).include,
					'../mastering/**/*.ts',
					'../deploy/**/*.ts',
					'../tests/**/*.ts',
					'../vitest.config.ts',
					'../eslint.config.js'
				]
			})
		}
	}
};
