import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve, type Serving } from '../../deploy/serve';
import { describeInEngines } from './support/engines';
import { hearOne, openAlive } from './support/listening';

const directory = join(import.meta.dirname, '../../build');
const room = `document.querySelector('[aria-labelledby=room-title]').textContent`;
const saveButton = 'button[aria-label^="Save for offline"]';
const playButton = '[aria-label=Player] button[aria-label=Play]';

let server: Serving;
beforeEach(async () => {
	server = await serve({ directory, port: 0 });
});
afterEach(async () => {
	await server.destroy();
});

describeInEngines('Offline', (browser) => {
	test('a downloaded track plays and seeks without a server', async () => {
		const { url } = server;
		await openAlive(browser(), `${url}/tracks/ai`);
		await browser().press(saveButton);
		await expect.poll(() => browser().read(room)).toContain('Saved for offline');
		await server.destroy();

		await openAlive(browser(), `${url}/tracks/ai`);
		await browser().press(playButton);
		await hearOne(browser(), 'ai', await hearOne(browser(), 'ai'));
		await browser().type('5');
		await hearOne(browser(), 'ai', 152);
	});
});
