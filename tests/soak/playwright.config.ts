import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config';

/** Long sessions in Chromium, on `build/`: `npm run test:soak`. */
export default defineConfig({
	...endToEnd,
	testDir: '.',
	projects: [{ name: 'soak' }],
	workers: 1,
	fullyParallel: false,
	retries: 0,
	timeout: 900_000
});
