import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Masters recordings of something real and plays them in three browsers. Not a part of `npm test`. */
export default defineConfig({
	test: {
		root: join(import.meta.dirname, '../..'),
		include: ['tests/real-recordings/**/*.test.ts'],
		globalSetup: [join(import.meta.dirname, '../engines/support/sound-server.ts')],
		testTimeout: 90_000,
		// Six stand-ins may have to be synthesised as well.
		hookTimeout: 900_000
	}
});
