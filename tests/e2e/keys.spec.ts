import type { Page } from '@playwright/test';
import { hear, playingSounds } from './support/sound';
import { bar, openAlive, status, word } from './support/site';
import { expect, test } from './support/test';

/** Presses a key and holds it, as a keyboard that repeats does. */
async function hold(page: Page, key: string, times = 8): Promise<void> {
	for (let count = 0; count < times; count++) await page.keyboard.down(key);
	await page.keyboard.up(key);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

test('a held key acts once, and only seeking repeats', async ({ page }) => {
	await openAlive(page, '/tracks/the');
	await hold(page, 'k');
	await hear(page, 'the');
	await hold(page, 'n');
	await hear(page, 'british');
	await expect(page).toHaveURL('/tracks/british');
	await hold(page, ' ', 3);
	await expect(status(page)).toHaveText(/^Paused/);
	expect(await scrolled(page)).toBe(0);
	await hold(page, 'm', 2);
	const mute = bar(page).getByRole('button', { name: 'Mute' });
	await expect(mute).toHaveAttribute('aria-pressed', 'true');
	await hold(page, 'l', 4);
	await expect(status(page)).toHaveText(/^Paused at 1:0/);
});

test('Enter, held on a button, presses it once', async ({ page }) => {
	await openAlive(page, '/tracks/the');
	await bar(page).getByRole('button', { name: 'Next track' }).focus();
	await hold(page, 'Enter');
	await hear(page, 'british');
	await bar(page).getByRole('button', { name: 'Pause' }).focus();
	await hold(page, 'Enter', 4);
	await expect(status(page)).toHaveText(/^Paused/);
});

test('Space scrolls a page to read, whether something plays or not', async ({ page }) => {
	// Chromium may ignore a press while it is still scrolling from the last one.
	const expectScrolling = () =>
		expect(async () => {
			await page.keyboard.press('Space');
			await expect.poll(() => scrolled(page), { timeout: 2000 }).toBeGreaterThan(100);
		}).toPass();
	await openAlive(page, '/about');
	await expectScrolling();
	await page.getByRole('main').getByRole('link').first().focus();
	await page.evaluate(() => {
		scrollTo(0, 0);
	});
	await expectScrolling();
	await expect(status(page)).toHaveText('Nothing is playing');

	await page.keyboard.press('k');
	await hear(page, 'the');
	await expect(async () => {
		await page.keyboard.press('Shift+Space');
		await expect.poll(() => scrolled(page), { timeout: 2000 }).toBeLessThan(100);
	}).toPass();
	await hear(page, 'the');
	await bar(page).getByRole('slider', { name: 'Seek in the track' }).focus();
	await page.keyboard.press('Space');
	await expect(status(page)).toHaveText(/^Paused/);
});

test('Space plays and pauses on a track’s page, even with its word focused', async ({ page }) => {
	await openAlive(page, '/');
	await page.keyboard.press('Space');
	await expect(status(page)).toHaveText('Nothing is playing');
	await word(page, 'Music').click();
	await hear(page, 'music');
	await page.keyboard.press('Space');
	await expect(status(page)).toHaveText(/^Paused/);
	expect(await playingSounds(page)).toEqual([]);
	await page.keyboard.press('Space');
	await hear(page, 'music');
});

test('shortcuts go by a key’s place on keyboards with other letters', async ({ page }) => {
	await openAlive(page, '/tracks/the');
	const press = (key: string, code: string) =>
		page.evaluate(
			(init) => {
				document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
			},
			{ key, code }
		);
	await press('л', 'KeyK');
	await hear(page, 'the');
	await press('ν', 'KeyN');
	await hear(page, 'british');
});

test('Escape is left to an input method while it composes', async ({ page }) => {
	await openAlive(page, '/people');
	const field = page.getByRole('searchbox');
	await field.fill('kate');
	const escape = (isComposing: boolean) =>
		field.evaluate((element, composing) => {
			const init = { key: 'Escape', isComposing: composing, bubbles: true, cancelable: true };
			return element.dispatchEvent(new KeyboardEvent('keydown', init));
		}, isComposing);
	// What the page leaves alone, it doesn't prevent.
	expect(await escape(true)).toBe(true);
	await expect(field).toHaveValue('kate');
	expect(await escape(false)).toBe(false);
	await expect(field).toHaveValue('');
});
