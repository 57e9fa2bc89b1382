import type { CDPSession, Page } from '@playwright/test';
import { downloadedAddresses, saveButton, saved, track } from '../e2e/support/saving';
import { recordingOf } from '../support/recordings';
import { bar, openAlive } from '../e2e/support/site';
import { hear } from '../e2e/support/sound';
import { faults } from './faults';
import type { FaultProxy } from './support/proxy';
import { expectToSay } from './support/status';
import { expect, test } from './support/test';
import { falseClaims } from './support/false-claims';

/** Fast enough to download a track soon, slow enough for a file to take a moment. */
test.use({ serviceWorkers: 'allow', lane: { kbitPerSecond: 4000, roundTripMs: 10 } });

const slug = 'ai';

async function play(page: Page): Promise<void> {
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, slug);
}

type Breaks = 'worker' | 'quota' | 'caches';

/** Injects a fault into downloads while a track plays, and checks what still works. */
const scenarios: Record<
	Breaks,
	(page: Page, proxy: FaultProxy, downloadSays: RegExp) => Promise<void>
> = {
	async worker(page, proxy) {
		await saveButton(page).click();
		await expect(saved(page)).toBeVisible();
		const devtools = await page.context().newCDPSession(page);
		const lives = await watchWorker(devtools);
		// The HTTP cache must not stand in for the worker.
		await devtools.send('Network.clearBrowserCache');
		proxy.inject({ trouble: { kind: 'refuse' }, on: /./ });
		await play(page);
		await devtools.send('ServiceWorker.stopAllWorkers');
		await expect.poll(() => lives.at(-1)).toBe('stopped');

		const target = recordingOf(slug).durationSeconds * 0.9;
		const buffered = await page.evaluate(
			(seconds) =>
				window.audioElements.some(({ buffered: parts }) =>
					Array.from({ length: parts.length }, (_, at) => at).some(
						(at) => parts.start(at) <= seconds && seconds < parts.end(at)
					)
				),
			target
		);
		expect(buffered).toBe(false);
		await page.keyboard.press('9');
		await expect
			.poll(async () => (await hear(page, slug)).seconds)
			.toBeGreaterThanOrEqual(Math.floor(target));
		expect((await hear(page, slug)).seconds).toBeLessThan(target + 20);
		expect(lives.at(-1)).toBe('running');
	},

	async quota(page, proxy, downloadSays) {
		await play(page);
		proxy.inject({ trouble: { kind: 'stall' }, on: /\.weba$/ });
		await saveButton(page).click();
		await expect.poll(async () => (await downloadedAddresses(page)).length).toBeGreaterThan(0);
		const before = await downloadedAddresses(page);
		const devtools = await page.context().newCDPSession(page);
		const origin = proxy.url;
		const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
		await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1000 });
		proxy.clear();
		await expect(track(page).getByRole('alert')).toHaveText(downloadSays);
		expect(await downloadedAddresses(page)).toEqual(expect.arrayContaining(before));
		await hear(page, slug);

		await devtools.send('Storage.overrideQuotaForOrigin', { origin });
		await track(page)
			.getByRole('button', { name: /^Try again/ })
			.click();
		await expect(saved(page)).toBeVisible();
	},

	async caches(page, _, downloadSays) {
		await expect(track(page).getByText(downloadSays)).toBeVisible();
		await expect(saveButton(page)).toHaveCount(0);
		await play(page);
	}
};

/** The states of the site's worker, as the browser reports them. */
async function watchWorker(devtools: CDPSession): Promise<readonly string[]> {
	const lives: string[] = [];
	devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		lives.push(...versions.map(({ runningStatus }) => runningStatus));
	});
	await devtools.send('ServiceWorker.enable');
	return lives;
}

for (const { name, injection, says, downloadSays = '' } of faults) {
	if (injection.by !== 'downloads') continue;

	test(name, async ({ page, faulty }) => {
		if (injection.breaks === 'caches') {
			await page.addInitScript(() => {
				CacheStorage.prototype.open = () =>
					Promise.reject(new DOMException('Refused by the test.', 'SecurityError'));
			});
		}
		await openAlive(page, `${faulty.url}/tracks/${slug}`);
		const [before = '', after = ''] = downloadSays.split('{size}');
		const pattern = new RegExp(`^${before}(\\d+\\.\\d MB)?${after.replaceAll('.', '\\.')}$`);
		await scenarios[injection.breaks](page, faulty, pattern);
		for (const said of says) await expectToSay(page, said);
		expect(await falseClaims(page)).toEqual([]);
	});
}
