import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

// Another port, when two checkouts are tested at once.
const port = Number(process.env.E2E_PORT ?? 4199);
const results = join(import.meta.dirname, '../.results');

/** Runs against `build/`, served as `npm start` serves it, in the system's Chromium. */
export default defineConfig({
	testDir: '.',
	outputDir: join(results, 'e2e'),
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	// A browser on a busy machine may miss a moment; what needed two tries is listed as flaky.
	retries: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1440, height: 900 },
		baseURL: `http://localhost:${port}`,
		// What a test intercepts must not go through a worker, which tests cannot see into.
		serviceWorkers: 'block',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
			// Chromium has no sandbox for root, and looks for updates unless told not to.
			args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update']
		}
	},
	// What listens closely to how sound goes on comes last, one test at a time.
	projects: [
		{ name: 'together', testIgnore: 'alone/**' },
		{ name: 'alone', testMatch: 'alone/**', dependencies: ['together'], workers: 1 }
	],
	webServer: {
		command: 'npm run --silent preview',
		cwd: join(import.meta.dirname, '../..'),
		env: { PORT: String(port) },
		url: `http://localhost:${port}/`,
		reuseExistingServer: false
	}
});
