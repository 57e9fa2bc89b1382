import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve, type Serving } from '../../deploy/serve';
import { hear } from './support/sound';
import { alive, bar, recordingOf, status } from './support/site';
import { expect, test } from './support/test';

/** A connection that gives nothing is given up only after a while. */
const patience = { timeout: 30_000 };
const directory = join(import.meta.dirname, '../../build');

/** Plays “AI” on a connection so slow that the track has not arrived whole by the time that the server dies. */
async function hearSlowly(page: Page, { url }: Serving): Promise<void> {
	await page.goto(`${url}/tracks/ai`);
	await alive(page);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 20,
		downloadThroughput: 60_000,
		uploadThroughput: 60_000
	});
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'ai');
}

test.describe('a server that dies', () => {
	let server: Serving;
	let port: number;

	test.beforeEach(async () => {
		server = await serve({ directory, port: 0 });
		port = Number(new URL(server.url).port);
	});
	test.afterEach(async () => {
		await server.close();
	});

	test('in mid-track: it says so, keeps its place and resumes when the server returns', async ({
		page
	}) => {
		await hearSlowly(page, server);
		await server.destroy();
		// Far beyond what has arrived, so that the network is needed at once.
		await page.keyboard.press('9');
		await expect(status(page)).toHaveText(/^The recording .* Trying again, at 4:3/, patience);
		server = await serve({ directory, port });
		const { seconds } = await hear(page, 'ai');
		expect(Math.abs(seconds - recordingOf('ai').durationSeconds * 0.9)).toBeLessThan(15);
		await expect(status(page)).toHaveText('Playing track 11 of 12, AI');
	});

	test('with the network gone: it says offline, and resumes when the network returns', async ({
		page,
		context
	}) => {
		await hearSlowly(page, server);
		await context.setOffline(true);
		await server.destroy();
		await page.keyboard.press('9');
		await expect(status(page)).toHaveText(
			/^You are offline, and .* not kept here. Trying again, at 4:3/,
			patience
		);
		server = await serve({ directory, port });
		await context.setOffline(false);
		await hear(page, 'ai');
	});

	test('before the first press: pause ends the retries, play starts them', async ({ page }) => {
		await page.goto(`${server.url}/tracks/ai`);
		await alive(page);
		await page.waitForLoadState('networkidle');
		await server.destroy();
		await bar(page).getByRole('button', { name: 'Play' }).click();
		await expect(status(page)).toHaveText(/^The recording can’t be reached/);
		server = await serve({ directory, port });
		await hear(page, 'ai');
	});
});
