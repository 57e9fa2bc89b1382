import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FaultProxy } from '../faults/support/proxy';
import { describeInEngines, servedBuild } from './support/engines';
import type { Browser } from './support/browser';
import { hearOne, openAlive, playButton, status } from './support/listening';
import { clockLagSeconds } from '../support/watch-page';

const heading = `document.querySelector('h1').textContent.trim()`;
const fetched = `performance.getEntriesByType('resource').map(({ name }) => name).join()`;

const site = servedBuild();
let proxy: FaultProxy;
beforeEach(async () => {
	const lane = { kbitPerSecond: 600, roundTripMs: 10 };
	proxy = await FaultProxy.start({ upstream: site(), lane, laneOn: /\.weba$/ });
});
afterEach(async () => {
	await proxy.close();
});

async function says(browser: Browser, expression: string, pattern: RegExp): Promise<void> {
	await expect.poll(() => browser.read(expression)).toMatch(pattern);
}

describeInEngines('A host without ranges', (browser) => {
	test('keeps the place, and says why', async () => {
		proxy.inject({ trouble: { kind: 'whole' }, on: /./ });
		await openAlive(browser(), `${proxy.url}/tracks/ai`);
		await browser().press(playButton);
		const before = await hearOne(browser(), 'ai', 2);
		const heardMs = performance.now();
		await browser().type('9');
		await says(browser(), status, /^Playing track 11.*server can’t skip/);
		const after = await hearOne(browser(), 'ai', before);
		expect(after - before).toBeLessThan((performance.now() - heardMs) / 1000 + clockLagSeconds);
		await says(browser(), status, /^Playing track 11 of 12, AI$/);
	});

	test('starts a link to a moment from 0:00, and says why', async () => {
		proxy.inject({ trouble: { kind: 'whole' }, on: /./ });
		await openAlive(browser(), `${proxy.url}/tracks/ai#t=200`);
		await browser().press(playButton);
		await says(browser(), status, /^Playing track 11.*server can’t skip/);
		expect(await hearOne(browser(), 'ai')).toBeLessThan(200);
	});
});

describeInEngines('A host', (browser) => {
	test('that was out of reach is noticed when it is back, even for code that failed', async () => {
		// Without a worker, which would have what the host has not.
		proxy.inject({ trouble: { kind: 'status', status: 404 }, on: /service-worker/ });
		await openAlive(browser(), `${proxy.url}/tracks/ai`);
		// Fetched ahead, so that the site can say so; a busy machine takes a while.
		const code = readFileSync('build/404.html', 'utf8').match(/nodes\/[\w.-]+\.js/g) ?? [];
		await expect
			.poll(() => browser().read<string>(fetched))
			.toSatisfy((names: string) => code.every((name) => names.includes(name)));
		proxy.inject({ trouble: { kind: 'refuse' }, on: /./ });
		await browser().press('header a[href="/about"]');
		await says(browser(), heading, /^Can’t reach this page$/);
		proxy.clear();
		await says(browser(), heading, /^About the album$/);
		expect(await browser().read('location.pathname')).toBe('/about');
	});

	test('after a release, without the code of the page before, stops no sound', async () => {
		const noWorker = { kind: 'status', status: 404 } as const;
		proxy.inject({ trouble: noWorker, on: /service-worker/ });
		await openAlive(browser(), `${proxy.url}/tracks/ai`);
		await browser().press(playButton);
		await hearOne(browser(), 'ai');
		// Chromium's tests have the real sequence; here it's enough that there is another version.
		await browser().read(`void (window.fetch = ((fetch) => (address, options) =>
			String(address).endsWith('/version.json')
				? Promise.resolve(Response.json({ version: 'next' }))
				: fetch(address, options))(window.fetch))`);
		proxy.inject({ trouble: noWorker, on: /service-worker|_app\/immutable/ });
		await browser().press('header a[href="/about"]');
		await says(browser(), 'document.body.innerText', /A new version of this site is ready\./);
		await hearOne(browser(), 'ai', await hearOne(browser(), 'ai'));
		expect(await browser().read('location.pathname')).toBe('/tracks/ai');
	});
});
