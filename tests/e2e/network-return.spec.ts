import type { Page } from '@playwright/test';
import { hear, playTrack } from './support/sound';
import { openAlive, word } from './support/site';
import { expect, test } from './support/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Loses the network without the browser noticing, so no event says when it is back. */
const lose = (page: Page) => page.route('**/*', (route) => route.abort());
const restore = (page: Page) => page.unroute('**/*');

test('a page out of reach opens when the network returns, and the sound continues', async ({
	page,
	context
}) => {
	await playTrack(page, 'ai');
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Rights', exact: true }).click();
	await expect(heading(page)).toHaveText('Can’t reach this page');
	await context.setOffline(false);
	await expect(heading(page)).not.toHaveText('Can’t reach this page');
	await expect(page).toHaveURL('/rights');
	await expect(page).toHaveTitle(/^Rights/);
	await hear(page, 'ai');
});

test('so does one whose network returns unnoticed', async ({ page }) => {
	await openAlive(page, '/');
	await page.waitForLoadState('networkidle');
	await lose(page);
	await word(page, 'Music').click();
	await expect(heading(page)).toHaveText('Can’t reach this page');
	await restore(page);
	await expect(heading(page)).toHaveText('Music: track 7 of 12');
});

test('picture and details come when the network does', async ({ page }) => {
	const refuse = /\/album\/.*\.(json|avif|webp|png)$/;
	await page.route(refuse, (route) => route.abort());
	await openAlive(page, '/tracks/ai');
	const picture = page.getByRole('figure').locator('img:visible').first();
	const loaded = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0);
	await expect(page.locator('[data-picture=missing]')).toHaveCount(1);
	await expect(page.getByText(/^\d+ sounds?$/)).toBeHidden();
	await page.unroute(refuse);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(loaded).toBe(true);
	await expect(page.locator('[data-picture=shown]')).toHaveCount(1);
	await expect(page.getByText(/^\d+ sounds?$/)).toBeVisible();
});
