import { defineConfig } from 'vitest/config';
import { fixtureRecordings } from './tests/support/fixture-recordings.ts';

/** Generous, so that a busy machine doesn't fail tests. */
const patient = { poll: { timeout: 120_000, interval: 100 } };

/** What is tested without Playwright, by project: `npx vitest run --project hosts`. */
export default defineConfig({
	test: {
		projects: [
			{
				extends: './vite.config.ts',
				plugins: [fixtureRecordings()],
				test: {
					name: 'unit',
					// Loads what many files share once.
					isolate: false,
					// By default, two cores get one worker.
					maxWorkers: 2,
					include: [
						'{src,mastering,deploy}/**/*.test.ts',
						'tests/{support,faults,load}/**/*.test.ts'
					],
					// For machines that are busy with something else.
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			// Builds below a base path and reads that with other people's readers.
			{
				extends: './vite.config.ts',
				test: {
					name: 'share',
					include: ['tests/share/**/*.test.ts'],
					globalSetup: 'tests/share/support/served-build.ts',
					testTimeout: 60_000,
					hookTimeout: 600_000
				}
			},
			// Serves `build/` with Debian's nginx, Caddy and Apache, and with the preview server.
			{
				test: {
					name: 'hosts',
					include: ['tests/hosts/**/*.test.ts'],
					testTimeout: 30_000,
					hookTimeout: 30_000
				}
			},
			// Plays `build/` in Debian's Firefox and WebKit, with real sound.
			{
				test: {
					name: 'engines',
					include: ['tests/engines/**/*.test.ts'],
					globalSetup: 'tests/engines/support/sound-server.ts',
					maxWorkers: 2,
					expect: patient,
					testTimeout: 240_000,
					hookTimeout: 240_000
				}
			},
			// Too long for every day: `npm run test:release`.
			{
				test: {
					name: 'release',
					include: ['tests/release/**/*.test.ts'],
					globalSetup: [
						'tests/engines/support/sound-server.ts',
						'tests/share/support/served-build.ts'
					],
					fileParallelism: false,
					expect: patient,
					testTimeout: 900_000,
					hookTimeout: 900_000
				}
			}
		]
	}
});
