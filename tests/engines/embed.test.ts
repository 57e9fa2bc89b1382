import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import { serveHostPage, type HostPage } from '../support/host-page';
import type { Browser } from './support/browser';
import { startFirefox } from './support/firefox';
import { hearOne } from './support/listening';
import { startWebKit } from './support/webkit';

const status = `document.querySelector('[role=status]').textContent`;
const playButton = 'button[aria-label=Play]:enabled';
const stateOf = (frame: string) =>
	`window.heard.filter((message) => message.frame === '${frame}').at(-1)?.data.state ?? null`;

let server: Serving;
let host: HostPage;

beforeAll(async () => {
	server = await serve({ directory: join(import.meta.dirname, '../../build'), port: 0 });
	host = await serveHostPage([
		{ id: 'track', src: `${server.url}/embed/legalise`, heightPx: 152 },
		{ id: 'album', src: `${server.url}/embed`, heightPx: 420 }
	]);
});
afterAll(async () => {
	await host.close();
	await server.close();
});

describe.each([
	{ name: 'Firefox', start: startFirefox },
	{ name: 'WebKit', start: startWebKit }
])('in $name', ({ start }) => {
	let browser: Browser;

	beforeAll(async () => {
		browser = await start();
	});
	afterAll(async () => {
		await browser.close();
	});

	test('frames in a page of another origin play, one at a time', async () => {
		await browser.open(host.url);
		await browser.enter('#track');
		await browser.press(playButton);
		await hearOne(browser, 'legalise', await hearOne(browser, 'legalise'));
		await vi.waitFor(async () => {
			expect(await browser.read(status)).toBe('Playing track 6 of 12, Legalise');
		}, 10_000);

		await browser.leave();
		await browser.enter('#album');
		await browser.press(playButton);
		await hearOne(browser, 'the', await hearOne(browser, 'the'));

		await browser.leave();
		await vi.waitFor(async () => {
			expect(await browser.read(stateOf('track'))).toBe('paused');
			expect(await browser.read(stateOf('album'))).toBe('playing');
		}, 10_000);
	});
});
