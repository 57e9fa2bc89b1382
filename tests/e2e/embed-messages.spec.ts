import type { Page } from '@playwright/test';
import { serveHostPage } from '../support/host-page';
import { recordingOf } from '../support/recordings';
import {
	frameOf,
	hearIn,
	lastEvent,
	ours,
	play,
	send,
	soundsIn,
	test,
	track
} from './support/frames';
import { holdBack } from './support/requests';
import { expect } from './support/test';

test('a page can play, seek and pause, and receives events', async ({ page, host }) => {
	await host({ ...track('one', '/embed/theft'), attributes: 'allow="autoplay"' });
	await page.waitForFunction(() => window.heard.length > 0);
	const { durationSeconds } = recordingOf('theft');
	expect(await page.evaluate(() => window.heard[0]?.data)).toEqual({
		...ours,
		event: 'ready',
		track: 'theft',
		state: 'idle',
		positionSeconds: 0,
		durationSeconds
	});

	await page.getByRole('button', { name: 'A button of theirs' }).click();
	await send(page, 'one', { ...ours, command: 'seek', positionSeconds: 100 });
	await send(page, 'one', { ...ours, command: 'play' });
	await hearIn(page, 'one', 'theft', 100);
	await expect
		.poll(() => lastEvent(page, 'one'))
		.toMatchObject({
			event: 'state',
			state: 'playing',
			track: 'theft'
		});
	await send(page, 'one', { ...ours, command: 'pause' });
	await expect.poll(() => lastEvent(page, 'one')).toMatchObject({ state: 'paused' });
	expect(await soundsIn(page, 'one')).toBe(0);
});

test('a frame out of sight, which is never painted, obeys too', async ({ page, host }) => {
	await host({
		...track('far', '/embed/theft'),
		attributes: 'allow="autoplay" style="margin-top: 5000px"'
	});
	await page.getByRole('button', { name: 'A button of theirs' }).click();
	await send(page, 'far', { ...ours, command: 'play' });
	await hearIn(page, 'far', 'theft', 0);
});

test('a page that may not start sound gets `blocked`', async ({ page, baseURL }) => {
	// The page sends the command, because what a test does in a frame counts as a press there.
	const hostPage = await serveHostPage(
		[track('one', `${baseURL ?? ''}/embed/theft`)],
		`addEventListener('message', ({ source, data }) => {
			if (data.event !== 'ready') return;
			source.postMessage({ type: data.type, version: data.version, command: 'play' }, '*');
		});`
	);
	await page.goto(hostPage.url);
	await expect.poll(() => lastEvent(page, 'one')).toMatchObject({ state: 'blocked' });
	const frame = page.frameLocator('#one');
	await expect(frame.getByRole('status')).toHaveText(
		'Press play to start: this browser does not play sound automatically'
	);
	await play(frame).click();
	await hearIn(page, 'one', 'theft');
	await hostPage.close();
});

test('messages that aren’t commands change nothing', async ({ page, host }) => {
	await host(track('one', '/embed/theft'), track('other', '/embed/the'));
	await page.waitForFunction(() => window.heard.length > 1);
	for (const message of [
		'play',
		null,
		{ command: 'play' },
		{ ...ours, command: 'play', track: 'nowhere' },
		{ ...ours, version: 2, command: 'play' },
		{ ...ours, command: 'seek', positionSeconds: '100' },
		{ ...ours, command: 'seek', positionSeconds: -1 }
	]) {
		await send(page, 'one', message);
	}
	// Another frame isn't the page around it.
	const other = await frameOf(page, 'other');
	await other.evaluate(
		(message) => {
			window.parent.frames[0]?.postMessage(message, '*');
		},
		{ ...ours, command: 'seek', positionSeconds: 50 }
	);
	await send(page, 'one', { ...ours, command: 'state' });
	await expect
		.poll(() => lastEvent(page, 'one'))
		.toMatchObject({
			event: 'state',
			state: 'idle',
			positionSeconds: 0
		});
	expect(await soundsIn(page, 'one')).toBe(0);
});

/** Opens a page whose script sends commands to its frame as soon as it exists. */
async function askAtOnce(page: Page, src: string, script: string) {
	const hostPage = await serveHostPage(
		[track('one', src)],
		`const ask = (message) => document.querySelector('iframe').contentWindow
			.postMessage({ type: 'is-this-what-we-want', version: 1, ...message }, '*');
		${script}`
	);
	await page.goto(hostPage.url);
	return hostPage;
}

test('what a page asks before a frame is ready is done in order, once it is', async ({
	page,
	baseURL
}) => {
	// Scripts wait, so that all of it comes before the frame is interactive.
	const release = await holdBack(page, '**/_app/immutable/**/*.js');
	const hostPage = await askAtOnce(page, `${baseURL ?? ''}/embed/theft`, '');
	const frame = await frameOf(page, 'one');
	await frame.waitForFunction(() => document.readyState !== 'loading');
	for (const seconds of [20, 30]) {
		await send(page, 'one', { ...ours, command: 'seek', positionSeconds: seconds });
	}
	await send(page, 'one', { command: 'seek', positionSeconds: 5 });
	release();
	await expect(page.frameLocator('#one').getByText(/^0:30 /)).toBeVisible();
	const heard = await page.evaluate(() =>
		window.heard.map(({ data }) => data as { event: string; positionSeconds: number })
	);
	expect(heard.slice(0, 3).map(({ event }) => event)).toEqual(['ready', 'state', 'state']);
	expect(heard.slice(0, 3).map(({ positionSeconds }) => positionSeconds)).toEqual([0, 20, 30]);
	await hostPage.close();
});

for (const [moment, script] of Object.entries({
	'its document has loaded': `addEventListener('load', () => ask({ command: 'seek', positionSeconds: 42 }));`,
	'the frame has loaded': `addEventListener('DOMContentLoaded', () => {
		document.querySelector('iframe').addEventListener('load', () =>
			ask({ command: 'seek', positionSeconds: 42 }));
	});`
})) {
	test(`a page that asks as soon as ${moment} is heard`, async ({ page, baseURL }) => {
		const hostPage = await askAtOnce(page, `${baseURL ?? ''}/embed/theft`, script);
		await expect(page.frameLocator('#one').getByText(/^0:42 /)).toBeVisible();
		await hostPage.close();
	});
}
