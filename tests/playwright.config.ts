import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromium } from './support/chromium';

/**
 * Tests in Chromium, on `build/`, which each worker serves at a free port. Name the projects:
 * `--project e2e --project faults` belong to the suite, `--project soak` takes a quarter of an hour.
 */
export default defineConfig({
	outputDir: join(import.meta.dirname, '.results/browser'),
	fullyParallel: true,
	// Tests mostly wait for sound, so two cores can run four.
	workers: 4,
	testMatch: '*.spec.ts',
	forbidOnly: true,
	retries: 0,
	// Generous, so that a busy machine doesn't fail tests.
	timeout: 180_000,
	expect: { timeout: 45_000 },
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1440, height: 900 },
		// Tests can't intercept requests that go through a service worker.
		serviceWorkers: 'block',
		launchOptions: chromium
	},
	projects: [
		{ name: 'e2e', testDir: 'e2e' },
		{ name: 'faults', testDir: 'faults' },
		{ name: 'soak', testDir: 'soak', workers: 1, timeout: 900_000 }
	]
});
