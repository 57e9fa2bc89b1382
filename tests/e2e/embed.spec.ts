import type { Frame, FrameLocator, Page } from '@playwright/test';
import { serveHostPage, type HeardMessage, type HostedFrame } from '../support/host-page';
import { chromium } from '../support/chromium';
import { servePoorly } from '../support/poor-host';
import { violations } from './support/axe';
import { holdBack } from './support/requests';
import { recordingOf } from '../support/recordings';
import { alive, bar, status, titles } from './support/site';
import { hear, playingSounds } from './support/sound';
import { playsThroughWebAudio, readTap, tapOutput } from './support/tapped-page';
import { expect, test as base } from './support/test';

declare global {
	interface Window {
		heard: HeardMessage[];
	}
}

// As in people's browsers: sound needs a press in the frame, or in a page that delegates autoplay.
base.use({
	launchOptions: {
		...chromium,
		args: [...chromium.args, '--autoplay-policy=document-user-activation-required']
	}
});

/** Opens a page of another origin with these frames of the site. */
const test = base.extend<{ host: (...frames: HostedFrame[]) => Promise<void> }>({
	host: async ({ page, baseURL }, use) => {
		const close: (() => Promise<void>)[] = [];
		await use(async (...frames) => {
			const hostPage = await serveHostPage(
				frames.map((frame) => ({ ...frame, src: `${baseURL ?? ''}${frame.src}` }))
			);
			close.push(() => hostPage.close());
			await page.goto(hostPage.url);
			for (const { id } of frames) {
				await expect(page.frameLocator(`#${id}`).getByRole('slider')).toBeEnabled();
			}
		});
		for (const closing of close) await closing();
	}
});

const track = (id: string, address: string): HostedFrame => ({ id, src: address, heightPx: 152 });
const album: HostedFrame = { id: 'album', src: '/embed', heightPx: 420 };

async function frameOf(page: Page, id: string): Promise<Frame> {
	const element = await page.waitForSelector(`#${id}`);
	const frame = await element.contentFrame();
	if (!frame) throw new Error(`There is no frame "${id}".`);
	return frame;
}

/** Waits until a frame's sound, of that track, has moved past a moment. */
async function hearIn(page: Page, id: string, slug: string, pastSeconds = 0): Promise<void> {
	const frame = await frameOf(page, id);
	await expect
		.poll(() =>
			frame.evaluate(
				(wanted) =>
					window.audioElements
						.filter((audio) => !audio.paused && audio.src.includes(`/album/${wanted}.`))
						.map((audio) => audio.currentTime)[0] ?? -1,
				slug
			)
		)
		.toBeGreaterThan(pastSeconds);
}

async function soundsIn(page: Page, id: string): Promise<number> {
	const frame = await frameOf(page, id);
	return frame.evaluate(() => window.audioElements.filter((audio) => !audio.paused).length);
}

const play = (frame: FrameLocator) => frame.getByRole('button', { name: 'Play', exact: true });

/** Sends a message to a frame, as the page around it. */
async function send(page: Page, id: string, message: unknown): Promise<void> {
	await page.evaluate(
		([frame, data]) => {
			document.querySelector<HTMLIFrameElement>(`#${frame}`)?.contentWindow?.postMessage(data, '*');
		},
		[id, message] as const
	);
}

const ours = { type: 'is-this-what-we-want', version: 1 };

/** The last event a frame has sent to the page. */
function lastEvent(page: Page, id: string) {
	return page.evaluate((frame) => window.heard.findLast((m) => m.frame === frame)?.data, id);
}

test('a track plays in a page of another origin, and pauses when another frame plays', async ({
	page,
	host
}) => {
	await host(track('first', '/embed/legalise'), track('second', '/embed/music'), album);
	const [first, second, whole] = ['first', 'second', 'album'].map((id) =>
		page.frameLocator(`#${id}`)
	) as [FrameLocator, FrameLocator, FrameLocator];
	await play(first).click();
	await hearIn(page, 'first', 'legalise', 0.3);
	await expect(first.getByRole('status')).toHaveText('Playing track 6 of 12, Legalise');

	await play(second).click();
	await hearIn(page, 'second', 'music');
	await expect(first.getByRole('status')).toHaveText(/^Paused at 0:0/);
	expect(await soundsIn(page, 'first')).toBe(0);

	await whole.getByRole('button', { name: 'Must' }).click();
	await hearIn(page, 'album', 'must');
	await expect(second.getByRole('status')).toHaveText(/^Paused at 0:0/);
	expect(await soundsIn(page, 'second')).toBe(0);
	await expect(whole.getByRole('button', { name: 'Must (playing)' })).toBeVisible();
});

test('the album plays word after word', async ({ page, host }) => {
	const before = recordingOf('the').durationSeconds;
	await host({ ...album, src: `/embed?start=${Math.floor(before) - 2}` });
	const frame = page.frameLocator('#album');
	await play(frame).click();
	await hearIn(page, 'album', 'the', before - 3);
	await hearIn(page, 'album', 'british');
	await expect(frame.getByRole('status')).toHaveText('Playing track 2 of 12, British');
});

test('the album has every word as a button, and links to the site', async ({ page, host }) => {
	await host(album);
	const frame = page.frameLocator('#album');
	const words = frame.getByRole('list', { name: 'The twelve tracks' }).getByRole('button');
	await expect(words).toHaveText([...titles]);
	for (const [name, path] of [
		['Is This What We Want?', '/'],
		['Make it fair', '/#make-it-fair']
	] as const) {
		const link = frame.getByRole('link', { name: `${name} (opens a new tab)` });
		await expect(link).toHaveAttribute('href', path);
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveAttribute('rel', /noopener/);
	}
});

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

test('the address sets the start, the theme and the gain', async ({ page, host }) => {
	await host(
		track('paper', '/embed/the?start=81&theme=paper&closer=24'),
		track('dark', '/embed/the?theme=dark#t=1m30s'),
		track('none', '/embed/the?start=-5&theme=pink&closer=99&autoplay=1&x=%3Cscript%3E')
	);
	const ground = async (id: string) => {
		const frame = await frameOf(page, id);
		return frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	};
	expect(await ground('paper')).toBe('rgb(243, 239, 230)');
	expect(await ground('dark')).toBe('rgb(16, 15, 14)');
	expect(await ground('none')).toBe('rgb(243, 239, 230)');
	const paper = page.frameLocator('#paper');
	await expect(paper.getByText(/^1:21 /)).toBeVisible();
	await expect(page.frameLocator('#dark').getByText(/^1:30 /)).toBeVisible();
	const none = page.frameLocator('#none');
	await expect(none.getByText(/^0:00 /)).toBeVisible();
	await expect(none.getByRole('button')).toHaveCount(1);
	expect(await soundsIn(page, 'none')).toBe(0);

	const closer = paper.getByRole('button', { name: 'Listen closer +24 dB' });
	await expect(closer).toHaveAttribute('aria-pressed', 'true');
	await play(paper).click();
	await hearIn(page, 'paper', 'the', 81);
	await closer.click();
	await expect(closer).toHaveAttribute('aria-pressed', 'false');
	await hearIn(page, 'paper', 'the', 81);
});

test.describe('with the sound tapped', () => {
	test.use({ bypassCSP: true });

	test('the first press of play turns on the gain in the address', async ({ page }) => {
		await tapOutput(page);
		await page.goto('/embed/the?closer=24');
		const closer = page.getByRole('button', { name: 'Listen closer +24 dB' });
		await expect(closer).toBeVisible();
		expect((await readTap(page)).contexts).toBe(0);
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await hear(page, 'the');
		await expect.poll(() => playsThroughWebAudio(page)).toBe(true);
	});
});

test('it fetches no sound before a press', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto('/embed/the', { waitUntil: 'networkidle' });
	expect(asked.filter((path) => /\.(weba|m4a)$/.test(path))).toEqual([]);
	await page.getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
});

test('the picture of a word comes after its sound', async ({ page }) => {
	const isPicture = (url: string) => /\/album\/british\..*\.avif$/.test(url);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const release = await holdBack(page, '**/*.weba');
	await page.goto('/embed');
	await page.getByRole('button', { name: 'British' }).click();
	await expect(page.getByRole('status')).toHaveText('Loading track 2 of 12, British');
	// What is due for the next frame has been asked for.
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
	expect(asked.filter(isPicture)).toEqual([]);
	release();
	await hear(page, 'british');
	await expect.poll(() => asked.filter(isPicture)).toHaveLength(1);
});

test('the keyboard can do everything', async ({ page }) => {
	await page.goto('/embed/the');
	await expect(page.getByRole('slider')).toBeEnabled();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Play' })).toBeFocused();
	await page.keyboard.press('Space');
	await hear(page, 'the');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('slider', { name: 'Seek in the track' })).toBeFocused();
	await page.keyboard.press('PageUp');
	await expect(page.getByText(/^0:1[5-9]/)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: /^Is This What We Want\?/ })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: /^Make it fair/ })).toBeFocused();
});

for (const path of ['/embed', '/embed/government?closer=24']) {
	test(`axe finds nothing in ${path}, at rest or playing`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: path === '/embed' ? 420 : 152 });
		await page.goto(path);
		await expect(page.getByRole('slider')).toBeEnabled();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await expect(page.getByRole('status')).toHaveText(/^Playing/);
		expect(await violations(page)).toEqual([]);
	});
}

test('nothing is cut off at 280 pixels or more', async ({ page }) => {
	for (const [path, height] of [
		['/embed/government?closer=48', 152],
		['/embed?closer=48', 420]
	] as const) {
		await page.goto(path);
		await expect(page.getByRole('button', { name: /^Listen closer/ })).toBeVisible();
		for (const width of [280, 320, 439, 440, 480, 700, 1200]) {
			await page.setViewportSize({ width, height });
			const cut = () =>
				page.evaluate(() =>
					[...document.querySelectorAll('main *:not(.sr-only, .sr-only *)')]
						.filter((element) => {
							const { right, bottom, width: own } = element.getBoundingClientRect();
							const overflows = element.scrollWidth > element.clientWidth + 1;
							const clips = getComputedStyle(element).overflowX !== 'visible';
							const isCut = overflows && clips && element.clientWidth > 1;
							return own > 1 && (right > innerWidth + 0.5 || bottom > innerHeight + 0.5 || isCut);
						})
						.map((element) => element.outerHTML.slice(0, 120))
				);
			await expect.poll(cut, `${path} at ${width}`).toEqual([]);
		}
	}
});

test('targets are large enough', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 152 });
	await page.goto('/embed/the?closer=24');
	for (const control of await page.locator('button, input, a').all()) {
		const box = await control.boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(44);
		expect(box?.width).toBeGreaterThanOrEqual(44);
	}
});

test('a frame leaves the site’s memory alone', async ({ page }) => {
	await page.goto('/embed/the?closer=24');
	await page.getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
	await page.getByRole('button', { name: 'Pause' }).click();
	await expect(page.getByRole('status')).toHaveText(/^Paused/);
	// Not when the page is left, either.
	await page.goto('/favicon.svg');
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a frame without an origin of its own plays', async ({ page, host }) => {
	await host({ ...track('one', '/embed/not?closer=24'), attributes: 'sandbox="allow-scripts"' });
	const frame = page.frameLocator('#one');
	await play(frame).click();
	await hearIn(page, 'one', 'not', 0.2);
	await expect(frame.getByRole('button', { name: /Listen closer/ })).toHaveCount(0);
});

/** Opens a page that asks of its frame, as soon as it is there, what it likes. */
async function askAtOnce(page: Page, src: string, script: string, attributes = '') {
	const hostPage = await serveHostPage(
		[{ ...track('one', src), attributes }],
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

test.describe('on a host that shares its scripts with nobody', () => {
	for (const [path, name] of [
		['/embed/not', 'a track'],
		['/embed', 'the album']
	] as const) {
		test(`${name} in a sandbox says why it can't load, and has the browser's own player`, async ({
			page
		}) => {
			const poor = await servePoorly({ findsHtml: true });
			const hostPage = await serveHostPage([
				{ ...track('one', poor.url + path), attributes: 'sandbox="allow-scripts"' },
				// With an origin of its own it needs nobody's leave.
				{
					...track('two', poor.url + path),
					attributes: 'sandbox="allow-scripts allow-same-origin"'
				}
			]);
			await page.goto(hostPage.url);
			const frame = page.frameLocator('#one');
			await expect(frame.getByText(/^This frame’s sandbox blocks the player/)).toBeVisible();
			await expect(frame.getByText(/^Ready/).filter({ visible: true })).toHaveCount(0);
			await expect(play(frame)).toBeHidden();
			await expect(frame.locator('audio[controls]')).toBeVisible();
			await expect(frame.getByRole('link', { name: /^Is This What We Want\?/ })).toBeVisible();
			const element = await (await frameOf(page, 'one')).$('audio');
			await element?.evaluate((audio: HTMLAudioElement) => {
				audio.load();
			});
			await expect
				.poll(() => element?.evaluate((audio: HTMLAudioElement) => audio.error?.message ?? null))
				.toBe(null);

			await expect(play(page.frameLocator('#two'))).toBeEnabled();
			await expect(page.frameLocator('#two').locator('audio[controls]')).toHaveCount(0);
			await hostPage.close();
			await poor.close();
		});
	}

	for (const [path, heightPx] of [
		['/embed/government', 152],
		['/embed', 420]
	] as const) {
		test(`the reason is not cut off in ${path} from 280 pixels on`, async ({ page }) => {
			const poor = await servePoorly({ findsHtml: true, missing: /\.js$/ });
			await page.goto(poor.url + path);
			const reason = page.getByText('The player did not load.');
			const audio = page.locator('audio');
			await expect(reason).toBeVisible();
			for (const width of [280, 320, 480, 600, 1200]) {
				await page.setViewportSize({ width, height: heightPx });
				for (const element of [reason, audio]) await expect(element).toBeInViewport({ ratio: 1 });
				const [text, player] = [await reason.boundingBox(), await audio.boundingBox()];
				if (!text || !player) throw new Error('One of them has no box.');
				const isAbove = text.y + text.height <= player.y;
				expect(isAbove || player.y + player.height <= text.y, `at ${width}`).toBe(true);
				expect(player.height, `at ${width}`).toBeGreaterThanOrEqual(40);
			}
			await poor.close();
		});
	}
});

test('the site gives way to an embed on the same page', async ({ page }) => {
	await page.goto('/');
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
	await page.evaluate(() => {
		const frame = document.createElement('iframe');
		frame.src = '/embed/music';
		frame.id = 'preview';
		frame.height = '152';
		document.querySelector('main')?.prepend(frame);
	});
	const preview = page.frameLocator('#preview');
	await play(preview).click();
	await hearIn(page, 'preview', 'music');
	await expect(status(page)).toHaveText(/^Paused at/);
	expect(await playingSounds(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a track has the browser’s own player and links', async ({ page }) => {
		await page.goto('/embed/legalise');
		const sources = page.locator('audio[controls] source');
		await expect(page.locator('audio[controls]')).toBeVisible();
		expect(await sources.evaluateAll((all) => all.map((one) => one.getAttribute('src')))).toEqual(
			recordingOf('legalise').renditions.map(({ path }) => `/${path}`)
		);
		const isStandIn = recordingOf('legalise').provenance === 'stand-in';
		const text = await page.getByRole('main').innerText();
		expect(/stand-in\s*: room tone/.test(text)).toBe(isStandIn);
		expect(text).not.toContain('Ready');
		await expect(page.getByRole('link')).toHaveCount(2);
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});

	test('the words of the album link to their tracks', async ({ page }) => {
		await page.goto('/embed');
		const words = page.getByRole('list', { name: 'The twelve tracks' }).getByRole('link');
		await expect(words).toHaveCount(12);
		await expect(words.nth(3)).toHaveAttribute('href', '/tracks/must');
		const ends = await page
			.locator('li:has(+ .first), li:last-child')
			.evaluateAll((last) => last.map((li) => Math.round(li.getBoundingClientRect().right)));
		expect(Math.max(...ends) - Math.min(...ends), ends.join()).toBeLessThanOrEqual(2);
		await expect(page.locator('audio[controls]')).toBeVisible();
	});
});
