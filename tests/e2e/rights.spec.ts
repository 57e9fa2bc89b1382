import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { visitorRightsCopy } from '../../src/content/rights-page';
import { rightsPage } from '../../src/content/rights-page';
import { violations } from './support/axe';
import { openAlive } from './support/site';
import { expect, test } from './support/test';

test('a visitor makes files for a site of their own with the keyboard, and nothing is sent', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openAlive(page, '/about');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Rights' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(rightsPage.title);
	const form = page.getByRole('region', { name: rightsPage.visitor.heading });
	const address = form.getByLabel(visitorRightsCopy.address.label);
	await expect(form.getByText(visitorRightsCopy.waiting)).toBeVisible();
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!/\.js$/.test(new URL(request.url()).pathname)) asked.push(request.url());
	});

	await address.focus();
	await page.keyboard.type('nowhere');
	await page.keyboard.press('Tab');
	await expect(address).toHaveAttribute('aria-invalid', 'true');
	await expect(address).toHaveAccessibleDescription(visitorRightsCopy.address.fault);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('https://painter.example');
	await expect(address).toHaveAttribute('aria-invalid', 'false');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Ann “<Example>” & daughters');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.type('ann@painter.example');
	await expect(form.getByText(visitorRightsCopy.made(8))).toBeVisible();
	expect(await violations(page)).toEqual([]);

	await form.getByRole('checkbox', { name: visitorRightsCopy.allows.aiInput }).check();
	const licence = form
		.getByRole('group')
		.filter({ hasText: visitorRightsCopy.notes['license.xml'] });
	await licence.locator('summary').focus();
	await page.keyboard.press('Enter');
	const text = licence.getByRole('textbox');
	await expect(text).toHaveValue(/<prohibits type="usage">ai-train</);
	await expect(text).toHaveValue(/Ann “&lt;Example&gt;” &amp; daughters/);
	await licence.getByRole('button', { name: visitorRightsCopy.copy }).click();
	await expect(licence.getByRole('status')).toHaveText(visitorRightsCopy.copied);
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await text.inputValue());

	const downloads = page.waitForEvent('download');
	await form.getByRole('button', { name: visitorRightsCopy.download }).click();
	const download = await downloads;
	expect(download.suggestedFilename()).toBe('rights.zip');
	const files = unzipSync(await readFile(await download.path()));
	expect(Object.keys(files)).toHaveLength(9);
	expect(strFromU8(files['license.xml'] ?? new Uint8Array())).toBe(copied);
	expect(strFromU8(files['.well-known/security.txt'] ?? new Uint8Array())).toContain(
		'Contact: mailto:ann@painter.example\n'
	);
	expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('every crawler fits a narrow screen, even with large text', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openAlive(page, '/rights');
	for (const details of await page.locator('main details').all()) {
		await details.locator('summary').first().click();
	}
	await expect(page.getByRole('table').getByRole('row')).toHaveCount(52);
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	expect(await width()).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 640, height: 640 });
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '200%';
	});
	expect(await width()).toBeLessThanOrEqual(640);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what the form needs, and shows the site’s own files', async ({ page }) => {
		await page.goto('/rights');
		const own = page.getByRole('region', { name: rightsPage.visitor.heading });
		await expect(own.getByText(rightsPage.visitor.withoutScript)).toBeVisible();
		await expect(own.getByRole('textbox')).toHaveCount(0);
		await own.getByText('/robots.txt').first().click();
		await expect(own.getByText('User-agent: GPTBot')).toBeVisible();
		await own.getByRole('link', { name: '/robots.txt' }).click();
		await expect(page.getByText('Content-Usage: train-ai=n')).toBeVisible();
	});
});
