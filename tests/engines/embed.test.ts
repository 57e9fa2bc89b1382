import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHostPage, type HostPage } from '../support/host-page';
import { describeInEngines, servedBuild } from './support/engines';
import { hearOne } from './support/listening';

const status = `document.querySelector('[role=status]').textContent`;
const playButton = 'button[aria-label=Play]:enabled';
const stateOf = (frame: string) =>
	`window.heard.filter((message) => message.frame === '${frame}').at(-1)?.data.state ?? null`;

const site = servedBuild();
let host: HostPage;

beforeAll(async () => {
	host = await serveHostPage([
		{ id: 'track', src: `${site()}/embed/legalise`, heightPx: 152 },
		{ id: 'album', src: `${site()}/embed`, heightPx: 420 }
	]);
});
afterAll(async () => {
	await host.close();
});

describeInEngines('Frames', (browser) => {
	test('frames in a page of another origin play, one at a time', async () => {
		await browser().open(host.url);
		await browser().enter('#track');
		await browser().press(playButton);
		await hearOne(browser(), 'legalise', await hearOne(browser(), 'legalise'));
		await expect.poll(() => browser().read(status)).toBe('Playing track 6 of 12, Legalise');

		await browser().leave();
		await browser().enter('#album');
		await browser().press(playButton);
		await hearOne(browser(), 'the', await hearOne(browser(), 'the'));

		await browser().leave();
		await expect.poll(() => browser().read(stateOf('track'))).toBe('paused');
		await expect.poll(() => browser().read(stateOf('album'))).toBe('playing');
	});
});
