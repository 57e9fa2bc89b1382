import { recordings } from '../support/recordings';
import { word } from './support/site';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

test('every track has the browser’s own player', async ({ page }) => {
	for (const { slug, renditions } of recordings) {
		await page.goto(`/tracks/${slug}`);
		const audio = page.locator('audio[controls]');
		await expect(audio).toBeVisible();
		const sources = await audio.locator('source').evaluateAll((elements) =>
			elements.map((element) => ({
				path: element.getAttribute('src'),
				type: element.getAttribute('type')
			}))
		);
		// A track's end is the player's end.
		const playlist = page.getByRole('link', { name: 'playlist' });
		await expect(playlist).toHaveAttribute('href', '/album.m3u8');
		expect(sources, slug).toEqual(renditions.map(({ path, type }) => ({ path: `/${path}`, type })));
	}
});

test('it plays, and the words lead on', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Play the album' }).click();
	await expect(page).toHaveURL('/tracks/the');
	await word(page, 'Must').click();
	await expect(page).toHaveURL('/tracks/must');
	const audio = page.locator('audio');
	await audio.focus();
	await page.keyboard.press('Space');
	await expect
		.poll(() => audio.evaluate((element: HTMLAudioElement) => element.currentTime))
		.toBeGreaterThan(0.2);
});

for (const path of ['/', '/tracks/must']) {
	test(`nothing is shown on ${path} that would do nothing`, async ({ page }) => {
		await page.goto(path);
		for (const role of ['button', 'slider'] as const) {
			await expect(page.getByRole(role).filter({ visible: true })).toHaveCount(0);
		}
	});
}
