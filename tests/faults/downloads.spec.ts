import type { CDPSession, Page } from '@playwright/test';
import { downloadedAddresses } from '../e2e/support/downloaded';
import { alive, bar, recordingOf } from '../e2e/support/site';
import { hear } from '../e2e/support/sound';
import { faults } from './faults';
import type { FaultProxy } from './support/proxy';
import { expectToSay } from './support/says';
import { expect, test } from './support/site';
import { untruths } from './support/truth';

/** So fast that a track is soon kept, and so slow that a part of it takes a moment. */
test.use({ serviceWorkers: 'allow', lane: { kbitPerSecond: 4000, roundTripMs: 10 } });

const slug = 'ai';

const room = (page: Page) => page.getByRole('region', { name: /: track/ });
const button = (page: Page, name: RegExp) => room(page).getByRole('button', { name });

async function play(page: Page): Promise<void> {
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, slug);
}

type Breaks = 'worker' | 'quota' | 'caches';

/** Makes a fault of what keeps tracks, while one plays; then what it did not break is shown. */
const breaking: Record<Breaks, (page: Page, proxy: FaultProxy, keepSays: RegExp) => Promise<void>> =
	{
		async worker(page, proxy) {
			await button(page, /^Keep for offline/).click();
			await expect(room(page)).toContainText('Kept for offline');
			const devtools = await page.context().newCDPSession(page);
			const lives = await watchWorker(devtools);
			// What the browser itself remembers must not stand in for the worker.
			await devtools.send('Network.clearBrowserCache');
			proxy.strike({ trouble: { kind: 'refuse' }, on: /./ });
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

		async quota(page, proxy, keepSays) {
			await play(page);
			proxy.strike({ trouble: { kind: 'stall' }, on: /\.weba$/ });
			await button(page, /^Keep for offline/).click();
			await expect.poll(async () => (await downloadedAddresses(page)).length).toBeGreaterThan(0);
			const before = await downloadedAddresses(page);
			const devtools = await page.context().newCDPSession(page);
			const origin = proxy.url;
			const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
			await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1000 });
			proxy.heal();
			await expect(room(page).getByRole('alert')).toHaveText(keepSays);
			expect(await downloadedAddresses(page)).toEqual(expect.arrayContaining(before));
			await hear(page, slug);

			await devtools.send('Storage.overrideQuotaForOrigin', { origin });
			await button(page, /^Try again/).click();
			await expect(room(page)).toContainText('Kept for offline');
		},

		async caches(page, _, keepSays) {
			await expect(room(page).getByText(keepSays)).toBeVisible();
			await expect(button(page, /^Keep for offline/)).toHaveCount(0);
			await play(page);
		}
	};

/** What becomes of the site's worker, as the browser tells it. */
async function watchWorker(devtools: CDPSession): Promise<readonly string[]> {
	const lives: string[] = [];
	devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		lives.push(...versions.map(({ runningStatus }) => runningStatus));
	});
	await devtools.send('ServiceWorker.enable');
	return lives;
}

for (const { name, injection, says, keepSays = '' } of faults) {
	if (injection.by !== 'keeping') continue;

	test(name, async ({ page, faulty }) => {
		if (injection.breaks === 'caches') {
			await page.addInitScript(() => {
				CacheStorage.prototype.open = () =>
					Promise.reject(new DOMException('Refused by the test.', 'SecurityError'));
			});
		}
		await page.goto(`${faulty.url}/tracks/${slug}`);
		await alive(page);
		const [before = '', after = ''] = keepSays.split('{size}');
		const pattern = new RegExp(`^${before}(\\d+\\.\\d MB)?${after.replaceAll('.', '\\.')}$`);
		await breaking[injection.breaks](page, faulty, pattern);
		for (const said of says) await expectToSay(page, said);
		expect(await untruths(page)).toEqual([]);
	});
}
