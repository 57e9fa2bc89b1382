import type { Page } from '@playwright/test';
import { hear, playingSounds, playTrack } from './support/sound';
import { alive, bar, openAlive, status } from './support/site';
import { expect, test } from './support/test';

const code = '**/_app/immutable/**';
const version = '**/_app/version.json';

/**
 * A release: the host has another version, and none of the code that the open page may still need.
 * The next page that is loaded has all of its own.
 */
async function release(page: Page): Promise<void> {
	let old = true;
	page.on('request', (request) => {
		if (request.isNavigationRequest()) old = false;
	});
	await page.route(code, (route) => (old ? route.fulfill({ status: 404 }) : route.continue()));
	await page.route(version, (route) =>
		old ? route.fulfill({ json: { version: 'next' } }) : route.continue()
	);
}

const notice = (page: Page) => page.getByText('A new version of this site is ready.');
const about = (page: Page) =>
	page.getByRole('banner').getByRole('link', { name: 'About', exact: true });

for (const [browser, script] of Object.entries({
	'': '',
	' where there is no Navigation API': 'Reflect.deleteProperty(window, "navigation")'
})) {
	test(`a release stops no sound${browser}: the page that needs it is offered`, async ({
		page
	}) => {
		await page.addInitScript(script);
		await openAlive(page, '/tracks/ai');
		await page.waitForLoadState('networkidle');
		await bar(page).getByRole('button', { name: 'Play' }).click();
		await hear(page, 'ai');
		await release(page);
		await about(page).click();
		await expect(notice(page)).toContainText('Reloading stops the sound but keeps your place.');
		await hear(page, 'ai');
		// What the page has goes on working.
		await page.keyboard.press('n');
		await hear(page, 'companies');
		await about(page).click();
		await hear(page, 'companies');
		await expect.poll(async () => (await hear(page, 'companies')).seconds).toBeGreaterThan(3);

		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(page).toHaveURL('/about');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the album');
		await alive(page);
		await expect(status(page)).toHaveText(/^Ready to play track 12 .*, from 0:0[2-9]/);
	});
}

test('without a Navigation API links lead where they did', async ({ page }) => {
	await page.addInitScript('Reflect.deleteProperty(window, "navigation")');
	await playTrack(page, 'ai');
	await about(page).click();
	await expect(page).toHaveURL('/about');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the album');
	await page.goBack();
	await expect(page).toHaveURL('/tracks/ai');
	await page.goForward();
	await expect(page).toHaveURL('/about');
	await hear(page, 'ai');
});

test('with no sound the page just opens', async ({ page }) => {
	await openAlive(page, '/tracks/ai');
	await page.waitForLoadState('networkidle');
	await release(page);
	await about(page).click();
	await expect(page).toHaveURL('/about');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the album');
	await expect(notice(page)).toHaveCount(0);
	expect(await playingSounds(page)).toEqual([]);
});

test('a panel whose code is gone offers the reload too', async ({ page }) => {
	await openAlive(page, '/tracks/ai');
	await page.waitForLoadState('networkidle');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'ai');
	await release(page);
	await bar(page).getByRole('button', { name: 'Share' }).click();
	await expect(notice(page)).toBeVisible();
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(notice(page)).toBeHidden();
	await hear(page, 'ai');
});

test('code that fails again though the site answers is worth a reload', async ({ page }) => {
	await openAlive(page, '/tracks/ai');
	await page.waitForLoadState('networkidle');
	await page.route(code, (route) => route.fulfill({ status: 404 }));
	const share = bar(page).getByRole('button', { name: /^(Share|Try again)$/ });
	await share.click();
	await expect(share).toHaveText('Try again');
	await share.click();
	await expect(page.getByText('Part of this site did not load.')).toBeVisible();
	await page.unroute(code);
	await page.getByRole('button', { name: 'Reload' }).click();
	await alive(page);
	await share.click();
	await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
});
