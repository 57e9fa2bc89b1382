import { test as base } from '../../e2e/support/test';
import type { LaneOptions } from '../../support/lane';
import { FaultProxy } from './proxy';
import { watchClaims } from './false-claims';

export { expect } from '@playwright/test';

/** A test with a proxy of its own in front of the site. */
export const test = base.extend<{ lane: LaneOptions; faulty: FaultProxy }>({
	/** A little more than the sound needs, so that little is buffered ahead. */
	lane: [{ kbitPerSecond: 220, roundTripMs: 10 }, { option: true }],
	faulty: async ({ site, lane }, use) => {
		const proxy = await FaultProxy.start({ upstream: site.url, lane, laneOn: /\.weba$/ });
		await use(proxy);
		await proxy.close();
	},
	page: async ({ page }, use) => {
		await watchClaims(page);
		// What was fetched ahead would sound before a fault is noticed.
		await page.addInitScript(() => {
			Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
		});
		await use(page);
	}
});
