import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve, type Serving } from '../../../deploy/serve';
import { watchAudio } from '../../e2e/support/sound';
import type { LaneOptions } from './lane';
import { FaultProxy } from './proxy';
import { watchTruth } from './truth';

export { expect } from '@playwright/test';

/** A test with a proxy of its own, whose page keeps hold of its sound and must not throw. */
export const test = base.extend<
	{ lane: LaneOptions; faulty: FaultProxy; noErrors: undefined },
	{ upstream: Serving }
>({
	/** A little more than the sound needs, so that hardly more has arrived than is heard. */
	lane: [{ kbitPerSecond: 220, roundTripMs: 10 }, { option: true }],
	upstream: [
		// Playwright reads from the pattern which fixtures are wanted.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const server = await serve({
				directory: join(import.meta.dirname, '../../../build'),
				port: 0
			});
			await use(server);
			await server.destroy();
		},
		{ scope: 'worker' }
	],
	faulty: async ({ upstream, lane }, use) => {
		const proxy = await FaultProxy.start({ upstream: upstream.url, lane, laneOn: /\.weba$/ });
		await use(proxy);
		await proxy.close();
	},
	page: async ({ page }, use) => {
		await watchAudio(page);
		await watchTruth(page);
		await use(page);
	},
	noErrors: [
		async ({ page }, use) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await use(undefined);
			if (errors.length > 0) throw new Error(`The page threw: ${errors.join('; ')}`);
		},
		{ auto: true }
	]
});
