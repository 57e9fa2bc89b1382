import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve, type Serving } from '../../../deploy/serve';
import { isStranger } from '../../support/watch-page';
import { watchAudio } from './sound';

export { expect } from '@playwright/test';

/** What a browser reports when a page violates its policy. */
const violation = /Content Security Policy|requires '?Trusted/;

/** A test on the built site, whose page may do anything. */
export const unwatched = base.extend<object, { site: Serving }>({
	site: [
		// Playwright reads from the pattern which fixtures are wanted.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const site = await serve({ directory: join(import.meta.dirname, '../../../build'), port: 0 });
			await use(site);
			await site.destroy();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ site }, use) => {
		await use(site.url);
	}
});

/**
 * A test whose page keeps hold of its audio elements. The page must not throw, do what its policy
 * forbids, ask another site for anything, or set a cookie.
 */
export const test = unwatched.extend<{ noErrors: undefined }>({
	page: async ({ page }, use) => {
		await watchAudio(page);
		await use(page);
	},
	noErrors: [
		async ({ page, context }, use) => {
			const faults: string[] = [];
			page.on('pageerror', (error) => faults.push(`threw: ${error.message}`));
			page.on('console', (message) => {
				if (violation.test(message.text())) faults.push(`broke its policy: ${message.text()}`);
			});
			context.on('request', (request) => {
				if (isStranger(request.url())) faults.push(`asked a stranger: ${request.url()}`);
			});
			await use(undefined);
			for (const { name } of await context.cookies()) faults.push(`set a cookie: ${name}`);
			if (faults.length > 0) throw new Error(`The page ${faults.join('; it ')}`);
		},
		{ auto: true }
	]
});
