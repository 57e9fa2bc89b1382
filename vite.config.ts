import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { parseManifest } from './src/content/manifest';

/** Reads `recordings.json` through its schema before the site does: a damaged one stops the build. */
function validateRecordings(): Plugin {
	return {
		name: 'validate-recordings',
		enforce: 'pre',
		async load(id) {
			if (id.endsWith('/src/generated/recordings.json')) {
				parseManifest(await readFile(id, 'utf8'));
			}
			return null;
		}
	};
}

export default defineConfig({
	plugins: [validateRecordings(), tailwindcss(), sveltekit()],
	test: {
		include: ['{src,mastering,deploy,tests/support}/**/*.test.ts'],
		environment: 'node'
	}
});
