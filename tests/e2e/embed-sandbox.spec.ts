import { serveHostPage } from '../support/host-page';
import { servePoorly } from '../support/poor-host';
import { frameOf, hearIn, play, test, track } from './support/frames';
import { expect } from './support/test';

test('a frame without an origin of its own plays', async ({ page, host }) => {
	await host({ ...track('one', '/embed/not?closer=24'), attributes: 'sandbox="allow-scripts"' });
	const frame = page.frameLocator('#one');
	await play(frame).click();
	await hearIn(page, 'one', 'not', 0.2);
	await expect(frame.getByRole('button', { name: /Listen closer/ })).toHaveCount(0);
});

test.describe('on a host that shares its scripts with nobody', () => {
	for (const [path, name] of [
		['/embed/not', 'a track'],
		['/embed', 'the album']
	] as const) {
		test(`${name} in a sandbox says why it can't load, and has the browser's own player`, async ({
			page
		}) => {
			const poor = await servePoorly({ findsHtml: true });
			const hostPage = await serveHostPage([
				{ ...track('one', poor.url + path), attributes: 'sandbox="allow-scripts"' },
				// With an origin of its own it needs no permission.
				{
					...track('two', poor.url + path),
					attributes: 'sandbox="allow-scripts allow-same-origin"'
				}
			]);
			await page.goto(hostPage.url);
			const frame = page.frameLocator('#one');
			await expect(frame.getByText(/^This frame’s sandbox blocks the player/)).toBeVisible();
			await expect(frame.getByText(/^Ready/).filter({ visible: true })).toHaveCount(0);
			await expect(play(frame)).toBeHidden();
			await expect(frame.locator('audio[controls]')).toBeVisible();
			await expect(frame.getByRole('link', { name: /^Is This What We Want\?/ })).toBeVisible();
			const element = await (await frameOf(page, 'one')).$('audio');
			await element?.evaluate((audio: HTMLAudioElement) => {
				audio.preload = 'metadata';
				audio.load();
			});
			await expect
				.poll(() => element?.evaluate((audio: HTMLAudioElement) => audio.readyState))
				.toBeGreaterThan(0);

			await expect(play(page.frameLocator('#two'))).toBeEnabled();
			await expect(page.frameLocator('#two').locator('audio[controls]')).toHaveCount(0);
			await hostPage.close();
			await poor.close();
		});
	}

	for (const [path, heightPx] of [
		['/embed/government', 152],
		['/embed', 420]
	] as const) {
		test(`the reason is not cut off in ${path} from 280 pixels on`, async ({ page }) => {
			const poor = await servePoorly({ findsHtml: true, missing: /\.js$/ });
			await page.goto(poor.url + path);
			const reason = page.getByText('The player did not load.');
			const audio = page.locator('audio');
			await expect(reason).toBeVisible();
			for (const width of [280, 320, 480, 600, 1200]) {
				await page.setViewportSize({ width, height: heightPx });
				for (const element of [reason, audio]) await expect(element).toBeInViewport({ ratio: 1 });
				const [text, player] = [await reason.boundingBox(), await audio.boundingBox()];
				if (!text || !player) throw new Error('One of them has no box.');
				const isAbove = text.y + text.height <= player.y;
				expect(isAbove || player.y + player.height <= text.y, `at ${width}`).toBe(true);
				expect(player.height, `at ${width}`).toBeGreaterThanOrEqual(40);
			}
			await poor.close();
		});
	}
});
