import type { Page } from '@playwright/test';
import { test } from './support/gate';
import { downloadedAddresses, openTrack, recording, saveButton, saved } from './support/saving';
import { hear } from './support/sound';
import { recordingOf } from '../support/recordings';
import { alive, bar, openAlive, status, word } from './support/site';
import { expect } from './support/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function keep(page: Page): Promise<void> {
	await saveButton(page).click();
	await expect(saved(page)).toBeVisible();
}

test('nothing is downloaded unasked; a download plays and seeks without a server', async ({
	page,
	context,
	gate
}) => {
	await openTrack(page, gate.url, 'ai');
	expect(gate.asked).toContain('/people');
	expect(gate.asked.filter((line) => recording.test(line))).toEqual([]);
	await keep(page);
	await gate.close();

	await page.reload();
	await alive(page);
	await expect(saved(page)).toBeVisible();
	const picture = page.locator('figure img:visible');
	await expect
		.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
		.toBeGreaterThan(0);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'ai');
	await page.keyboard.press('5');
	const halfSeconds = recordingOf('ai').durationSeconds / 2;
	await expect
		.poll(async () => (await hear(page, 'ai')).seconds)
		.toBeGreaterThanOrEqual(halfSeconds);
	// Safari plays nothing that comes whole when a part is asked for.
	const { src } = await hear(page, 'ai');
	const part = await page.evaluate(async (path) => {
		const response = await fetch(path, { headers: { range: 'bytes=100-199' } });
		const { length } = new Uint8Array(await response.arrayBuffer());
		return { status: response.status, range: response.headers.get('content-range'), length };
	}, src);
	expect(part).toEqual({
		status: 206,
		range: expect.stringMatching(/^bytes 100-199\/\d+$/),
		length: 100
	});

	// The rest of the site works too, except pages that were never read.
	await page.getByRole('link', { name: 'About' }).first().click();
	await expect(heading(page)).toHaveText('About the album');
	await hear(page, 'ai');
	await page.goto(`${gate.url}/act?country=GB`);
	await expect(heading(page)).toHaveText('What you can do');
	await page.goto(`${gate.url}/fidelity`);
	await expect(heading(page)).toHaveText('Can’t reach this page');

	// Another track doesn't, which is shown; it plays as soon as it can.
	await context.setOffline(true);
	await word(page, 'Companies').click();
	await expect(status(page)).toHaveText(
		/^You are offline, and this track is not saved on this device/
	);
	await gate.open();
	await context.setOffline(false);
	await hear(page, 'companies');
});

test('a press gets the line to itself while the pages are being fetched ahead', async ({
	page,
	gate
}) => {
	const isAhead = (line: string) => /^\/(about|act|people)(\/__data\.json)?$/.test(line);
	const askedAhead = () => gate.asked.filter(isAhead);
	gate.decide((line) => (isAhead(line) ? 'hold' : 'pass'));
	await openAlive(page, gate.url);
	await expect.poll(askedAhead, { timeout: 15_000 }).toHaveLength(1);
	await word(page, 'AI').click();
	await hear(page, 'ai');
	gate.decide(() => 'pass');
	await expect.poll(async () => (await hear(page, 'ai')).seconds).toBeGreaterThan(1);
	expect(askedAhead()).toHaveLength(1);
	await expect.poll(askedAhead, { timeout: 15_000 }).toHaveLength(6);
});

test('a newer version asks before it stops the sound, and removes old files', async ({
	page,
	gate
}) => {
	await openTrack(page, gate.url, 'ai');
	await keep(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'ai');
	const old = `${gate.url}/album/ai.0123456789.weba`;
	await page.evaluate(async (url) => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			const addresses = (await cache.keys()).map((request) => request.url);
			const holdsTrack = addresses.some((address) => address.endsWith('.weba'));
			if (holdsTrack) await cache.put(url, new Response('old'));
		}
	}, old);

	gate.append('/service-worker.js', '\n// Newer.');
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect(page.getByText('Reloading stops the sound')).toBeVisible();
	await hear(page, 'ai');
	expect(await downloadedAddresses(page)).toContain(old);

	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Reload' }).click();
	await reloaded;
	await alive(page);
	await expect(saved(page)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
	await expect.poll(() => downloadedAddresses(page)).not.toContain(old);
});

test('Your room opens without a server once it has been used, with what recording needs', async ({
	page,
	gate
}) => {
	await page.addInitScript(() => {
		const none = new DOMException('', 'NotFoundError');
		navigator.mediaDevices.getUserMedia = () => Promise.reject(none);
	});
	const record = async () => {
		await alive(page);
		await page.getByRole('button', { name: 'Record', exact: true }).click();
		await expect(page.getByText('There is no microphone.')).toBeVisible();
	};
	await page.goto(`${gate.url}/your-room`);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	// The worker keeps what is asked for once it is there.
	await page.reload();
	await record();
	await gate.close();
	await page.reload();
	await record();
});

test('the site can be installed', async ({ page, gate }) => {
	await page.goto(gate.url, { waitUntil: 'networkidle' });
	const devtools = await page.context().newCDPSession(page);
	const { errors, data } = await devtools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(JSON.parse(data ?? '')).toMatchObject({ start_url: '/', display: 'standalone' });
	const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
	// A browser without a profile can't install apps.
	expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
