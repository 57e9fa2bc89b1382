import { act } from '../../src/content/act';
import { ukLetter, usLetter } from '../../src/content/letter';
import { violations } from './support/axe';
import { alive } from './support/site';
import { expect, test } from './support/test';

test('a letter can be edited and copied, lasts for the visit, and is sent nowhere', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const sent: string[] = [];
	page.on('request', (request) => {
		const isOwn = request.url().startsWith(baseURL ?? '') && request.method() === 'GET';
		if (!isOwn || request.url().includes('Example')) sent.push(request.url());
	});
	await page.goto('/act');
	await alive(page);
	const field = (name: string) => page.getByRole('textbox', { name, exact: true });
	await field('Your MP’s name, if you know it').fill('Ms Example');
	await page.getByRole('radio', { name: 'Formal' }).check();
	await page.getByLabel('What the public thinks').check();
	const mine = `${await field('What you are asking for').inputValue()} Two words.`;
	const count = async () =>
		parseInt(
			await page
				.getByText(/^\d+ words$/)
				.filter({ visible: true })
				.innerText()
		);
	const before = await count();
	await field('What you are asking for').fill(mine);
	expect(await count()).toBe(before + 2);
	await page.getByRole('button', { name: 'Copy the letter' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Letter copied.' })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/^Dear Ms Example,\n/);
	for (const text of [ukLetter.opening.formal, '72%', mine]) expect(copied).toContain(text);
	const mail = page.getByRole('link', { name: 'Open in your email app' });
	const body = new URL((await mail.getAttribute('href')) ?? '').searchParams.get('body');
	expect(body?.replaceAll('\r\n', '\n')).toBe(copied);

	await page.reload();
	await alive(page);
	await expect(field('What you are asking for')).toHaveValue(mine);
	await expect(page.getByRole('radio', { name: 'Formal' })).toBeChecked();
	await page.getByRole('button', { name: 'Start again' }).click();
	await expect(field('What you are asking for')).not.toHaveValue(mine);
	expect(sent).toEqual([]);
});

test('a letter that email apps would cut off is copied, and its email opens empty', async ({
	page
}) => {
	await page.goto('/act');
	await alive(page);
	const field = page.getByRole('textbox', { name: 'What you are asking for', exact: true });
	await field.fill('日本 '.repeat(200));
	await expect(page.getByText(/^This letter is too long to open in every email app/)).toBeVisible();
	const mail = page.getByRole('link', { name: 'Open an empty email' });
	await expect(mail).toHaveAttribute('href', /^mailto:\?subject=[^&]+$/);
	await page.getByRole('button', { name: 'Restore the suggested text' }).click();
	await expect(page.getByRole('link', { name: 'Open in your email app' })).toBeVisible();
});

test('half an emoji leaves the email as it is typed', async ({ page }) => {
	await page.goto('/act');
	await alive(page);
	await page
		.getByRole('textbox', { name: 'Your name', exact: true })
		.evaluate((field: HTMLInputElement) => {
			// Made in the page: on its way there from a test it would become whole.
			field.value = `Ada ${String.fromCharCode(0xd83d)}`;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
	const mail = page.getByRole('link', { name: 'Open in your email app' });
	await expect(mail).toHaveAttribute('href', /Ada%20%EF%BF%BD$/);
	await page.reload();
	await alive(page);
	await expect(mail).toHaveAttribute('href', /Ada%20%EF%BF%BD$/);
});

test('a country is remembered, and its letter can go to each of three people', async ({ page }) => {
	await page.goto('/act');
	await alive(page);
	await expect(page.getByRole('heading', { name: 'Write to your senators' })).toBeHidden();
	await page.getByRole('radio', { name: 'The US' }).check();
	await expect(page.getByText('Dear Senator,', { exact: true })).toBeVisible();
	await page.getByRole('radio', { name: 'Your representative' }).check();
	await expect(page.getByText('Dear Representative,', { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Write to your senators' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Write to your MP' })).toBeHidden();
	await page.goto('/act#elsewhere');
	await expect(page.getByRole('heading', { name: 'From anywhere else' })).toBeVisible();
});

test('axe finds nothing on /act', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await page.goto('/act');
	await alive(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.getByRole('button', { name: 'Copy the letter' }).click();
	await expect(page.getByRole('textbox', { name: 'The whole letter' })).toBeFocused();
	expect(await violations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('both letters are there to copy, with everything to do', async ({ page }) => {
		await page.goto('/act');
		for (const { heading } of act.countries) {
			await expect(page.getByRole('heading', { name: heading })).toBeVisible();
		}
		for (const { opening, closing } of [ukLetter, usLetter]) {
			const letter = page.getByText(opening.plain);
			await expect(letter.filter({ hasText: closing.plain, visible: true })).toBeVisible();
		}
		await expect(page.getByRole('textbox')).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'WriteToThem' })).toBeVisible();
	});
});
