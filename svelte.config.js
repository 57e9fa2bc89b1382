import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { announcerWithoutStyle, pageDirectives } from './src/lib/security.server.js';

/**
 * What a build is made from, in short: the same sources give the same files, byte for byte, which
 * they would not if the version were the time, as SvelteKit has it.
 */
function versionOfSources() {
	const hash = createHash('sha256');
	const sources = readdirSync('src', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.sort();
	for (const file of [...sources, 'package.json', 'svelte.config.js', 'vite.config.ts']) {
		hash.update(`${file}\0`).update(readFileSync(file));
	}
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
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''),
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
