import { expect, test } from 'vitest';
import { describeInEngines, servedBuild } from './support/engines';
import { hearOne, openAlive, playButton, status } from './support/listening';

const site = servedBuild();

describeInEngines('Playing', (browser) => {
	const open = (path: string) => openAlive(browser(), site() + path);
	const hear = (slug: string, pastSeconds?: number) => hearOne(browser(), slug, pastSeconds);

	test('a word plays, seeks, and gives way to the next', async () => {
		await open('/');
		await browser().press('a[href="/tracks/legalise"]');
		await hear('legalise', await hear('legalise'));
		await expect.poll(() => browser().read(status)).toBe('Playing track 6 of 12, Legalise');
		await browser().type('5');
		await hear('legalise', 117);
		await browser().type('n');
		await hear('music', await hear('music'));
		expect(await browser().read('location.pathname')).toBe('/tracks/music');
	});

	test('a link to a moment starts there, and the album continues on its own', async () => {
		await open('/tracks/not#t=181');
		await browser().press(playButton);
		await hear('not', 181);
		await hear('legalise', await hear('legalise'));
		await expect.poll(() => browser().read('location.pathname')).toBe('/tracks/legalise');
	});

	test('a pause from outside is shown, and play makes one sound', async () => {
		await open('/tracks/to');
		await browser().press(playButton);
		await hear('to');
		await browser().read('window.audioElements.forEach((audio) => audio.pause())');
		await expect.poll(() => browser().read(status)).toMatch(/^Paused at 0:/);
		await browser().press(playButton);
		await hear('to', await hear('to'));
	});
});
