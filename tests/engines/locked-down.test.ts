import { expect, test } from 'vitest';
import { describeInEngines, servedBuild } from './support/engines';
import { openAlive } from './support/listening';

const pages = [
	...['/', '/tracks/music', '/on-the-hour', '/make-it-fair', '/make-it-fair/timeline', '/act'],
	...['/people', '/about', '/rights', '/sources', '/fidelity', '/press', '/your-room', '/nothing']
];

const site = servedBuild();

describeInEngines('The policy of every page', (browser) => {
	const violations = () => browser().read<string[]>('window.violations');

	test('no page makes requests to another site, and none violates its policy', async () => {
		for (const path of pages) {
			await openAlive(browser(), site() + path);
			expect(await violations(), path).toEqual([]);
		}
		for (const path of ['/embed', '/embed/music']) {
			await browser().open(site() + path);
			const enabled = `document.querySelector('button[aria-label=Play]:enabled') !== null`;
			await expect.poll(() => browser().read(enabled)).toBe(true);
			expect(await violations(), path).toEqual([]);
		}
		expect(await browser().read('document.cookie')).toBe('');
		expect(browser().strangers()).toEqual([]);

		// Such a request would have been noticed.
		await browser()
			.open('http://stranger.test/')
			.catch(() => undefined);
		expect(browser().strangers()).toContain('http://stranger.test/');
	});
});
