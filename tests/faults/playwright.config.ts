import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config';

/** Plays `build/` through a proxy that makes trouble. Most of the time goes into waiting. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	outputDir: join(import.meta.dirname, '../.results/faults'),
	fullyParallel: true,
	workers: 3,
	forbidOnly: true,
	retries: 1,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	use: { ...endToEnd.use, baseURL: undefined }
});
