import type { FrameLocator } from '@playwright/test';
import { recordingOf } from '../support/recordings';
import { violations } from './support/axe';
import { album, frameOf, hearIn, play, soundsIn, test, track } from './support/frames';
import { holdBack } from './support/requests';
import { bar, openAlive, status, titles } from './support/site';
import { hear, playingSounds } from './support/sound';
import { playsThroughWebAudio, readTap, tapOutput } from './support/tapped-page';
import { expect } from './support/test';

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

test('the site gives way to an embed on the same page', async ({ page }) => {
	await openAlive(page, '/');
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
