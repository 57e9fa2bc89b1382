import type { Page } from '@playwright/test';
import type { Listening } from '../support/listen';
import { servePoorly, type PoorHostOptions } from '../support/poor-host';
import { saveButton, saved, track } from './support/saving';
import { hear } from './support/sound';
import { alive, bar, openAlive } from './support/site';
import { expect, test as base } from './support/test';

base.use({ serviceWorkers: 'allow' });

/** Opens a host that knows less than it should. */
const test = base.extend<{ open: (options?: PoorHostOptions) => Promise<Listening> }>({
	// Playwright reads from the pattern which fixtures are wanted.
	// eslint-disable-next-line no-empty-pattern
	open: async ({}, use) => {
		const hosts: Listening[] = [];
		await use(async (options) => {
			const host = await servePoorly(options);
			hosts.push(host);
			return host;
		});
		for (const host of hosts) await host.close();
	}
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Saves a track from its page, reached by links from the home page. */
async function saveTrack(page: Page, url: string): Promise<void> {
	await openAlive(page, `${url}/`);
	await page.getByRole('link', { name: 'Track 11, AI', exact: true }).click();
	await saveButton(page).click();
}

for (const [name, options] of Object.entries<PoorHostOptions>({
	'answers /404 with 404': { findsHtml: true, hidesNotFoundPage: true },
	'wants .html': {},
	'wants .html, and sends 404.html for all that is missing': { sendsNotFoundPage: true },
	'wants .html, and answers /404 with 404': { hidesNotFoundPage: true }
})) {
	test(`a host that ${name} lets the site be saved and opened offline`, async ({ page, open }) => {
		const host = await open(options);
		await saveTrack(page, host.url);
		await expect(saved(page)).toBeVisible();
		await host.close();

		await openAlive(page, `${host.url}/tracks/ai`);
		await bar(page).getByRole('button', { name: 'Play' }).click();
		await hear(page, 'ai');
		await page.goto(`${host.url}/about`);
		await expect(heading(page)).toHaveText('About the album');
		await page.goto(`${host.url}/fidelity`);
		await expect(heading(page)).toHaveText('Can’t reach this page');
	});
}

test('a host that wants .html has every page, once the worker is active', async ({
	page,
	open
}) => {
	const host = await open();
	await openAlive(page, `${host.url}/`);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	// One that is fetched ahead, one that isn't, and one that is the name of a folder too.
	for (const path of ['/tracks/the', '/fidelity', '/rights']) {
		const response = await page.goto(host.url + path);
		expect(response?.status(), path).toBe(200);
		await alive(page);
	}
	const response = await page.goto(`${host.url}/nowhere`);
	expect(response?.status()).toBe(404);
});

for (const [name, missing] of Object.entries({
	'a page': /^\/people(\.html)?$/,
	'its page for unknown addresses': /^\/404(\.html)?$/,
	'the icon': /^\/favicon\.svg$/
})) {
	test(`a host without ${name} is named as what keeps the site from being saved`, async ({
		page,
		open
	}) => {
		const host = await open({ findsHtml: true, missing });
		await saveTrack(page, host.url);
		const alert = track(page).getByRole('alert');
		await expect(alert).toHaveText(/^Saving failed: this site’s host/);
		await host.close();
	});
}
