import { people } from '../../src/content/people';
import { violations } from './support/axe';
import { openAlive } from './support/site';
import { expect, test } from './support/test';

const { contributors, recordists, letter, full } = people;

test('a name is found with the keyboard alone, and the address repeats the search', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openAlive(page, '/people');
	const field = page.getByRole('searchbox');
	const names = page.locator('main ul li');
	await field.focus();
	await page.keyboard.type('afonso cuaron');
	await expect(page.getByRole('search').getByRole('status')).toContainText('1 name');
	await expect(names).toHaveText(['Alfonso Cuarón']);
	await expect(page.locator('mark')).toHaveText(['Alfonso Cuarón']);
	await expect(page).toHaveURL('/people?q=afonso+cuaron');
	await expect(field).toBeFocused();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.keyboard.press('Escape');
	await expect(field).toHaveValue('');
	await expect(page).toHaveURL('/people');
	await expect(names.filter({ hasText: 'Tori Amos' })).toBeVisible();

	// From the list to its source, and back.
	await page.goto('/people?q=cate%20bush');
	await expect(field).toHaveValue('cate bush');
	await page.getByRole('link', { name: /^Note/ }).last().press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#mark-\d+$/);
	await expect(field).toHaveValue('cate bush');

	await field.fill('nobody at all');
	await expect(page.getByRole('search').getByRole('status')).toContainText('No name on this page');
	await expect(names).toHaveCount(0);
});

test('axe finds nothing on the people', async ({ page }) => {
	await openAlive(page, '/people');
	expect(await violations(page)).toEqual([]);
	await page.getByRole('searchbox').fill('kate');
	await expect(page.locator('mark').first()).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('everyone is listed, with a link to the full list', async ({ page }) => {
		await page.goto('/people');
		await expect(page.getByRole('searchbox')).toBeHidden();
		const listed = async (name: string) =>
			(await page.getByRole('list', { name }).getByRole('listitem').allInnerTexts()).length;
		expect(await listed(contributors.section.heading)).toBe(contributors.list.length);
		expect(await listed(recordists.section.heading)).toBe(recordists.list.length);
		expect(await listed(letter.section.heading)).toBe(letter.signatories.length);
		await expect(page.getByRole('link', { name: full.label })).toHaveAttribute(
			'href',
			'https://www.isthiswhatwewant.com/'
		);
	});
});
