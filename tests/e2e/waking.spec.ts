import { hear, playingSounds } from './support/sound';
import { alive, bar, status } from './support/site';
import { expect, test } from './support/test';

/** What is shown must be true again within so long. */
const soon = { timeout: 1000 };

test('a page that was frozen shows what became of its sound', async ({ page }) => {
	await page.goto('/tracks/must');
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'must');
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await new Promise((resolve) => setTimeout(resolve, 2500));
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
	// Some versions pause what plays in a frozen page, others let it go on afterwards.
	const plays = (await playingSounds(page)).length > 0;
	await expect(status(page)).toHaveText(plays ? /^Playing/ : /^Paused at 0:/, soon);
	if (!plays) await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'must');
});

test('a page that was frozen while it waited for the network tries at once', async ({
	page,
	context
}) => {
	await page.goto('/tracks/must');
	await alive(page);
	await context.setOffline(true);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await expect(status(page)).toHaveText(/^You are offline/);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await context.setOffline(false);
	await new Promise((resolve) => setTimeout(resolve, 2500));
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
	await hear(page, 'must');
	await expect(status(page)).toHaveText(/^Playing/);
});

test('when nothing is left to play and the network goes, it says so within a second', async ({
	page,
	context
}) => {
	await page.goto('/tracks/ai');
	await alive(page);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 20,
		downloadThroughput: 60_000,
		uploadThroughput: 60_000
	});
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'ai');
	await devtools.send('Network.emulateNetworkConditions', {
		offline: true,
		latency: 0,
		downloadThroughput: 0,
		uploadThroughput: 0
	});
	await page.keyboard.press('9');
	await page.waitForFunction(() =>
		window.audioElements.every((audio) => audio.readyState < 3 || audio.paused)
	);
	await expect(status(page)).toHaveText(/^You are offline/, { timeout: 1500 });
});
