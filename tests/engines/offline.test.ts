import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import type { Listening } from '../support/listen';
import { servePoorly } from '../support/poor-host';
import { describeInEngines } from './support/engines';
import { hearOne, openAlive, playButton } from './support/listening';

const directory = join(import.meta.dirname, '../../build');
const room = `document.querySelector('[aria-labelledby=room-title]').textContent`;
const saveButton = 'button[aria-label^="Save for offline"]';

let server: Serving;
let poor: Listening;
beforeEach(async () => {
	server = await serve({ directory, port: 0 });
	poor = await servePoorly({ findsHtml: true, hidesNotFoundPage: true });
});
afterEach(async () => {
	await server.destroy();
	await poor.close();
});

describeInEngines('Offline', (browser) => {
	test.each([
		['a host', () => ({ url: server.url, close: () => server.destroy() })],
		['a host that answers /404 with 404', () => poor]
	])('a track downloaded from %s plays and seeks without it', async (_, host) => {
		const { url } = host();
		await openAlive(browser(), `${url}/tracks/ai`);
		await browser().press(saveButton);
		await expect.poll(() => browser().read(room)).toContain('Saved for offline');
		await host().close();

		await openAlive(browser(), `${url}/tracks/ai`);
		await browser().press(playButton);
		await hearOne(browser(), 'ai', await hearOne(browser(), 'ai'));
		await browser().type('5');
		await hearOne(browser(), 'ai', 152);
	});
});
