import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import type { Browser } from './support/browser';
import { startFirefox } from './support/firefox';
import { hearOne, openAlive } from './support/listening';
import { startWebKit } from './support/webkit';

const status = `document.querySelector('[role=status]').textContent`;
const playButton = '[aria-label=Player] button[aria-label=Play]';

let server: Serving;

beforeAll(async () => {
	server = await serve({ directory: join(import.meta.dirname, '../../build'), port: 0 });
});
afterAll(async () => {
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

	const open = (path: string) => openAlive(browser, server.url + path);
	const hear = (slug: string, pastSeconds?: number) => hearOne(browser, slug, pastSeconds);

	test('a word plays, seeks, and gives way to the next', async () => {
		await open('/');
		await browser.press('a[href="/tracks/legalise"]');
		await hear('legalise', await hear('legalise'));
		await vi.waitFor(async () => {
			expect(await browser.read(status)).toBe('Playing track 6 of 12, Legalise');
		}, 10_000);
		await browser.type('5');
		await hear('legalise', 117);
		await browser.type('n');
		await hear('music', await hear('music'));
		expect(await browser.read('location.pathname')).toBe('/tracks/music');
	});

	test('a link to a moment starts there, and the album goes on by itself', async () => {
		await open('/tracks/not#t=180');
		await browser.press(playButton);
		await hear('not', 180);
		await hear('legalise', await hear('legalise'));
		await vi.waitFor(async () => {
			expect(await browser.read('location.pathname')).toBe('/tracks/legalise');
		}, 10_000);
	});

	test('a pause from outside is shown, and play makes one sound', async () => {
		await open('/tracks/to');
		await browser.press(playButton);
		await hear('to');
		await browser.read('window.audioElements.forEach((audio) => audio.pause())');
		await vi.waitFor(async () => {
			expect(await browser.read(status)).toMatch(/^Paused at 0:/);
		}, 10_000);
		await browser.press(playButton);
		await hear('to', await hear('to'));
	});
});
