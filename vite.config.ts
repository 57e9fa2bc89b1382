import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parseManifest, shownOf } from './src/content/manifest';

/**
 * Reads `recordings.json` through its schema before the site does, so that a damaged one stops the
 * build, and leaves out what no page needs in the browser.
 */
function readRecordings(): Plugin {
	return {
		name: 'read-recordings',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith('/src/generated/recordings.json')) return null;
			const { recordings } = parseManifest(await readFile(id, 'utf8'));
			return JSON.stringify({ recordings: recordings.map(shownOf) });
		}
	};
}

export default defineConfig({
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [{ name: 'shell', minShareCount: 2 }]
				}
			}
		}
	},
	plugins: [readRecordings(), tailwindcss(), sveltekit()],
	test: {
		include: ['{src,mastering,deploy,tests/support}/**/*.test.ts'],
		environment: 'node'
	}
});
