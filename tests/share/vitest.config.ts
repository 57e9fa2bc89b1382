import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Reads a build, below a base path and as it is served, with other people's readers. */
export default defineConfig({
	test: {
		root: join(import.meta.dirname, '../..'),
		include: ['tests/share/**/*.test.ts'],
		globalSetup: [join(import.meta.dirname, 'support/served-build.ts')],
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 600_000
	}
});
