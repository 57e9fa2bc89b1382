import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import type { Browser } from './support/browser';
import { startFirefox } from './support/firefox';
import { startWebKit } from './support/webkit';

const sounding = `window.audioElements
	.filter((audio) => !audio.paused && !audio.ended)
	.map((audio) => ({ path: new URL(audio.src).pathname, seconds: audio.currentTime }))`;
const status = `document.querySelector('[role=status]').textContent`;
const alive = `document.querySelector('dialog') !== null`;
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

	async function open(path: string) {
		// A blank page in between, so that an address that differs in its fragment is opened anew.
		await browser.open('about:blank');
		await browser.open(server.url + path);
		await vi.waitFor(async () => {
			expect(await browser.read<boolean>(alive)).toBe(true);
		}, 20_000);
	}

	/** Waits until exactly one sound plays, of that track, past a moment; gives where it is. */
	async function hear(slug: string, pastSeconds = 0): Promise<number> {
		return vi.waitFor(
			async () => {
				const sounds = await browser.read<{ path: string; seconds: number }[]>(sounding);
				expect(sounds).toHaveLength(1);
				expect(sounds[0]?.path).toMatch(new RegExp(`^/album/${slug}\\..*\\.weba$`));
				expect(sounds[0]?.seconds).toBeGreaterThan(pastSeconds);
				return sounds[0]?.seconds ?? 0;
			},
			{ timeout: 30_000, interval: 100 }
		);
	}

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
