import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parseManifest } from './src/content/manifest';

/**
 * Reads `recordings.json` through its schema before the site does, so that a damaged one stops the
 * build, and leaves out what only mastering needs.
 */
function readRecordings(): Plugin {
	return {
		name: 'read-recordings',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith('/src/generated/recordings.json')) return null;
			const { recordings } = parseManifest(await readFile(id, 'utf8'));
			const shown = recordings.map((recording) => ({ ...recording, sourceKey: undefined }));
			return JSON.stringify({ recordings: shown });
		}
	};
}

export default defineConfig({
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					// One chunk of what several pages share compresses better than many small ones.
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
