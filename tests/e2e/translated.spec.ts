import { hear } from './support/sound';
import { bar, openAlive, status, word } from './support/site';
import { expect, test } from './support/test';
import { translate } from './support/translate';

test('a translated page keeps saying what is playing, and where', async ({ page }) => {
	await openAlive(page, '/tracks/legalise');
	await page.waitForLoadState('networkidle');
	await translate(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'legalise');
	await expect(status(page)).toHaveText('Playing track 6 of 12, Legalise');
	await expect(bar(page).getByText(/^0:0[1-9]$/)).toBeVisible();
	await expect(bar(page)).toContainText('Playing, 6 of 12');
	await expect(page.getByRole('main').getByText('Playing track 6 of 12, Legalise')).toBeVisible();

	await page.keyboard.press('n');
	await hear(page, 'music');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Music: track 7 of 12');
	await expect(bar(page).getByRole('link', { name: 'Music' })).toHaveText('Music');
	await expect(bar(page)).toContainText('Playing, 7 of 12');
	await word(page, 'Theft').click();
	await expect(bar(page).getByRole('link', { name: 'Theft' })).toHaveText('Theft');
	await page.keyboard.press('k');
	await expect(status(page)).toHaveText(/^Paused at 0:0\d, track 8 of 12, Theft$/);
});

test('a search in a translated page shows each result once', async ({ page }) => {
	await openAlive(page, '/people');
	await page.waitForLoadState('networkidle');
	await translate(page);
	const field = page.getByRole('searchbox');
	const found = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Kate Bush' });
	/** How often each result names her. */
	const timesNamed = async () =>
		(await found.allTextContents()).map((text) => text.split('Kate Bush').length - 1);
	const each = await timesNamed();
	expect(new Set(each)).toEqual(new Set([1]));
	for (const query of ['k', 'ka', 'kate', 'kat', 'kate b']) await field.fill(query);
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/kate b/);
	expect(await timesNamed()).toEqual(each);
	await expect(found.locator('mark').first()).toHaveText(/^kate/i);
	await field.fill('');
	await expect(page.getByRole('search').getByRole('status')).toHaveText('');
	expect(await timesNamed()).toEqual(each);
});

test('the countdown to the hour goes on in a translated page', async ({ page }) => {
	await openAlive(page, '/on-the-hour');
	const timer = page.getByRole('timer');
	await expect(timer).toHaveText(/^\d+:\d\d$/);
	await translate(page);
	const before = (await timer.textContent()) ?? '';
	await expect(timer).not.toHaveText(before);
	await expect(timer).toHaveText(/^\d+:\d\d$/);
	await page.getByRole('button', { name: /^Join/ }).click();
	await expect(page.getByRole('button', { name: 'Leave' })).toHaveText('Leave');
});
