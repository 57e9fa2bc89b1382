import type { Locator } from '@playwright/test';
import { whereToHear } from '../../src/content/listening';
import { bar, openAlive } from './support/site';
import { hear, playTrack } from './support/sound';
import { expect, test } from './support/test';

/** Counts what a visitor presses; nothing may need to be scrolled to. */
function visitor() {
	let presses = 0;
	return {
		async press(control: Locator) {
			await expect(control).toBeInViewport();
			await control.click();
			presses += 1;
		},
		get presses() {
			return presses;
		}
	};
}

test('from landing to sound: one press', async ({ page }) => {
	for (const [width, height] of [
		[390, 844],
		[1440, 900]
	] as const) {
		await page.setViewportSize({ width, height });
		await openAlive(page, '/');
		const someone = visitor();
		await someone.press(bar(page).getByRole('button', { name: 'Play' }));
		await hear(page, 'the');
		expect(someone.presses).toBe(1);
		await page.evaluate(() => {
			localStorage.clear();
		});
	}
});

test('from sound to a copied link at this moment: two presses', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await playTrack(page, 'legalise', '#t=81');
	const someone = visitor();
	await someone.press(bar(page).getByRole('button', { name: 'Share' }));
	await someone.press(page.getByRole('dialog').getByRole('button', { name: 'Copy link' }));
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toMatch(/\/tracks\/legalise#t=(8[1-9]|9\d)$/);
	expect(someone.presses).toBe(2);
});

test('from landing to where the real album is: one press, in a tab of its own', async ({
	page
}) => {
	for (const path of ['/', '/tracks/legalise', '/about']) {
		await openAlive(page, path);
		const place = page
			.getByRole('main')
			.getByRole('link', { name: /official site \(opens a new tab\)$/ })
			.first();
		// Not pressed: tests ask no other site.
		await expect(place).toHaveAttribute('href', 'https://www.isthiswhatwewant.com/');
		await expect(place).toHaveAttribute('target', '_blank');
		await expect(page.getByRole('main')).toContainText(
			whereToHear.text.split(whereToHear.link)[0] ?? ''
		);
	}
});
