import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHostPage, type HostPage } from '../support/host-page';
import type { Listening } from '../support/listen';
import { servePoorly } from '../support/poor-host';
import { describeInEngines, servedBuild } from './support/engines';
import { hearOne } from './support/listening';

const status = `document.querySelector('[role=status]').textContent`;
const playButton = 'button[aria-label=Play]:enabled';
const stateOf = (frame: string) =>
	`window.heard.filter((message) => message.frame === '${frame}').at(-1)?.data.state ?? null`;

const site = servedBuild();
let host: HostPage;
let poor: Listening;

beforeAll(async () => {
	poor = await servePoorly({ findsHtml: true });
	host = await serveHostPage(
		[
			{ id: 'track', src: `${site()}/embed/legalise`, heightPx: 152 },
			{ id: 'album', src: `${site()}/embed`, heightPx: 420 },
			{ id: 'asked', src: `${site()}/embed/theft`, heightPx: 152 },
			{
				id: 'sandboxed',
				src: `${poor.url}/embed/not`,
				heightPx: 152,
				attributes: 'sandbox="allow-scripts"'
			}
		],
		// As early as a page can: when a frame's document is there, which may be before its scripts are.
		`addEventListener('DOMContentLoaded', () => {
			const asked = document.querySelector('#asked');
			const ask = () => asked.contentWindow.postMessage(
				{ type: 'is-this-what-we-want', version: 1, command: 'seek', positionSeconds: 42 }, '*');
			asked.addEventListener('load', ask);
		});`
	);
});
afterAll(async () => {
	await host.close();
	await poor.close();
});

describeInEngines('Frames', (browser) => {
	test('frames in a page of another origin play, obey, or say why they can’t', async () => {
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

		await browser().enter('#asked');
		await expect.poll(() => browser().read('document.body.textContent')).toContain('0:42 ');
		await browser().leave();
		await browser().enter('#sandboxed');
		const visible = 'document.body.innerText';
		await expect
			.poll(() => browser().read(visible))
			.toContain('This frame’s sandbox blocks the player');
		expect(await browser().read(visible)).not.toMatch(/^Ready/m);
	});
});
