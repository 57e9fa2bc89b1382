import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Serves `build/` with Debian's nginx and Caddy, and with the site's own server. */
export default defineConfig({
	test: {
		root: join(import.meta.dirname, '../..'),
		include: ['tests/deploy/**/*.test.ts'],
		fileParallelism: false,
		testTimeout: 30_000,
		hookTimeout: 30_000
	}
});
