import { holdBack } from './support/requests';
import { hear, meddle, playingSounds, playTrack, watchInterruptions } from './support/sound';
import { recordingOf, recordings } from '../support/recordings';
import { bar, openAlive, status, titles, word } from './support/site';
import { expect, test } from './support/test';

test('pressing any word plays its recording', async ({ page }) => {
	const ranges = new Map<string, string | undefined>();
	page.on('request', (request) => {
		const [, slug = ''] = /\/album\/(\w+)\.\w+\.weba$/.exec(request.url()) ?? [];
		if (slug === '' || ranges.has(slug)) return;
		ranges.set(slug, undefined);
		void request.allHeaders().then(({ range }) => ranges.set(slug, range));
	});
	await openAlive(page, '/');
	await word(page, titles[0] ?? '').click();
	await hear(page, 'the');
	const elements = await page.evaluate(() => window.audioElements.length);
	for (const { slug, number } of recordings.toReversed()) {
		const title = titles[number - 1] ?? '';
		await word(page, title).click();
		await hear(page, slug);
		await expect(page).toHaveURL(`/tracks/${slug}`);
		await expect(page).toHaveTitle(new RegExp(`^${title}, track ${number} of`));
		await expect(status(page)).toHaveText(`Playing track ${number} of 12, ${title}`);
		await expect(word(page, title)).toHaveAccessibleName(
			new RegExp(`^Track \\d+, ${title} \\(playing\\)$`)
		);
	}
	expect(ranges.size).toBe(recordings.length);
	for (const [slug, range] of ranges) expect(range, slug).toMatch(/^bytes=0-/);
	// However many tracks, no more elements.
	expect(await page.evaluate(() => window.audioElements.length)).toBe(elements);
});

test('a word pressed while the page of another is on its way leads to its own', async ({
	page
}) => {
	await openAlive(page, '/');
	const release = await holdBack(page, '**/nodes/*.js');
	const asked = page.waitForRequest('**/nodes/*.js');
	await word(page, 'The').click();
	await hear(page, 'the');
	await asked;
	await word(page, 'Companies').click();
	await hear(page, 'companies');
	release();
	await expect(page).toHaveURL('/tracks/companies');
});

test('the album continues on its own, and the address follows without a history entry', async ({
	page
}) => {
	const { durationSeconds } = recordingOf('legalise');
	await openAlive(page, `/tracks/legalise#t=${Math.floor(durationSeconds) - 3}`);
	const entries = await page.evaluate(() => history.length);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'legalise');
	await hear(page, 'music');
	await expect(page).toHaveURL('/tracks/music');
	await expect(page).toHaveTitle(/^Music, track 7/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Music: track 7 of 12');
	expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('after the twelfth track it stops', async ({ page }) => {
	const { durationSeconds } = recordingOf('companies');
	await openAlive(page, `/tracks/companies#t=${Math.floor(durationSeconds) - 2}`);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await expect(status(page)).toHaveText('The album has finished');
	expect(await playingSounds(page)).toEqual([]);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
	await expect(page).toHaveURL('/tracks/the');
});

test('a track repeats when chosen', async ({ page }) => {
	const { durationSeconds } = recordingOf('must');
	await openAlive(page, `/tracks/must#t=${Math.floor(durationSeconds) - 2}`);
	const repeat = bar(page).getByRole('button', { name: /^Repeat/ });
	await repeat.click();
	await repeat.click();
	await expect(repeat).toHaveAccessibleName('Repeat: track');
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'must');
	await page.waitForFunction(() =>
		window.audioElements.some((audio) => !audio.paused && audio.currentTime < 60)
	);
	await hear(page, 'must');
	await expect(page).toHaveURL(/\/tracks\/must/);
});

test('a pause from outside is shown, and play makes one sound, not two', async ({ page }) => {
	await playTrack(page, 'not');
	await meddle(page, 'pause');
	await expect(status(page)).toHaveText(/^Paused at 0:/);
	expect(await playingSounds(page)).toEqual([]);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'not');
	expect(await playingSounds(page)).toHaveLength(1);

	await meddle(page, 'pause');
	await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
	await meddle(page, 'play');
	await expect(status(page)).toHaveText('Playing track 5 of 12, Not');
	expect(await playingSounds(page)).toHaveLength(1);
});

test('other pages don’t interrupt it', async ({ page }) => {
	await playTrack(page, 'theft');
	const interruptions = await watchInterruptions(page);
	await page.getByRole('banner').getByRole('link', { name: 'About' }).click();
	await expect(page).toHaveURL('/about');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the album');
	await hear(page, 'theft');
	await bar(page).getByRole('link', { name: 'Theft' }).click();
	await expect(page).toHaveURL('/tracks/theft');
	await hear(page, 'theft');
	expect(await interruptions.jsonValue()).toEqual([]);
});

test('a word pressed with the keyboard keeps the focus', async ({ page }) => {
	await openAlive(page, '/');
	await word(page, 'Legalise').focus();
	await page.keyboard.press('Enter');
	await hear(page, 'legalise');
	await expect(page).toHaveURL('/tracks/legalise');
	await expect(word(page, 'Legalise')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await hear(page, 'music');
});

test('going back shows the previous page and doesn’t stop the sound', async ({ page }) => {
	await openAlive(page, '/');
	await word(page, 'Music').click();
	await expect(page).toHaveURL('/tracks/music');
	await word(page, 'Theft').click();
	await expect(page).toHaveURL('/tracks/theft');
	await hear(page, 'theft');
	await page.goBack();
	await expect(page).toHaveURL('/tracks/music');
	await expect(page.getByText('Track 7 of 12, Music. Now playing: Theft')).toBeVisible();
	await hear(page, 'theft');
	await page.goBack();
	await expect(page).toHaveURL('/');
});

test('a browser that can’t play Opus gets AAC', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLMediaElement.prototype.canPlayType = (type) => (type.includes('webm') ? '' : 'maybe');
	});
	const sound = await playTrack(page, 'ai');
	expect(sound.src).toMatch(/\.m4a$/);
});

test('a page that can’t be loaded doesn’t stop the sound', async ({ page, context }) => {
	await playTrack(page, 'ai');
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Rights', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can’t reach this page');
	const { seconds } = await hear(page, 'ai');
	await expect.poll(async () => (await hear(page, 'ai')).seconds).toBeGreaterThan(seconds);
	await context.setOffline(false);
	await page.getByRole('link', { name: 'Back to the album' }).click();
	await expect(page).toHaveURL('/');
	await hear(page, 'ai');
});

test('a word’s page waits a second for its sound, and the picture two more', async ({ page }) => {
	const release = await holdBack(page, '**/*.weba');
	await openAlive(page, '/');
	await page.evaluate(() => {
		addEventListener('click', ({ timeStamp }) => (window.pressedMs = timeStamp), true);
	});
	await word(page, 'Music').click();
	const whenAsked = async (pattern: string) => {
		const asked = await page.waitForFunction((part) => {
			const entries = performance.getEntriesByType('resource');
			return entries.find(({ name }) => new RegExp(part).test(name))?.startTime;
		}, pattern);
		return await asked.jsonValue();
	};
	// Only the page asks for it, even before it shows it.
	const pageMs = await whenAsked('/album/music\\..*detail.*\\.json$');
	expect(pageMs).toBeGreaterThan(await page.evaluate(() => (window.pressedMs ?? NaN) + 1000));
	expect(await whenAsked('/album/music\\..*\\.avif$')).toBeGreaterThan((pageMs ?? NaN) + 1500);
	release();
	await hear(page, 'music');
});

test('the beginnings of the words in view are fetched ahead, and no more', async ({ page }) => {
	const ranges: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.weba')) ranges.push(request.headers().range ?? 'whole');
	});
	await openAlive(page, '/tracks/must');
	await expect.poll(() => ranges).toEqual(titles.map(() => 'bytes=0-32767'));
});

declare global {
	interface Window {
		pressedMs?: number;
	}
}
