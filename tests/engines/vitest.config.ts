import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Plays `build/` in stock Firefox and WebKit: one browser at a time, with real sound. */
export default defineConfig({
	test: {
		root: join(import.meta.dirname, '../..'),
		include: ['tests/engines/**/*.test.ts'],
		globalSetup: [join(import.meta.dirname, 'support/sound-server.ts')],
		fileParallelism: false,
		// A browser on a busy machine may miss a moment; what needed two tries is marked in the list.
		retry: 1,
		testTimeout: 90_000,
		// WebKit's driver may have to be started several times.
		hookTimeout: 100_000
	}
});
