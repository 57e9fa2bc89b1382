import type { Page } from '@playwright/test';
import { alive, bar, openAlive, status, word } from './support/site';
import { hear, meddle, playingSounds } from './support/sound';
import { expect, test } from './support/test';

const play = (page: Page) => bar(page).getByRole('button', { name: 'Play' }).click();
const pause = (page: Page) => bar(page).getByRole('button', { name: 'Pause' }).click();

/** Where the page's sound is, playing or not. */
const seconds = (page: Page) =>
	page.evaluate(() => window.audioElements.find((audio) => audio.currentTime > 0)?.currentTime);

/** Edits the address, as in the browser's bar: the page stays. */
async function edit(page: Page, fragment: string) {
	await page.evaluate((hash) => {
		location.hash = hash;
	}, fragment);
}

async function expectNear(page: Page, target: number) {
	await expect
		.poll(async () => Math.abs(((await playingSounds(page))[0]?.seconds ?? -99) - target))
		.toBeLessThan(6);
}

test('the address has the moment of a pause or a seek, and loses it on playing on', async ({
	page
}) => {
	await openAlive(page, '/tracks/legalise?utm_source=mail');
	const entries = await page.evaluate(() => history.length);
	await play(page);
	await hear(page, 'legalise');
	await expect(page).toHaveURL('/tracks/legalise?utm_source=mail');
	await page.keyboard.press('5');
	await expect(page).toHaveURL('/tracks/legalise?utm_source=mail#t=118');
	await hear(page, 'legalise');
	await pause(page);
	const paused = Math.floor((await seconds(page)) ?? 0);
	await expect(page).toHaveURL(`/tracks/legalise?utm_source=mail#t=${paused}`);
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(`/tracks/legalise?utm_source=mail#t=${paused + 5}`);
	await page.keyboard.press('0');
	await expect(page).toHaveURL('/tracks/legalise?utm_source=mail');
	await page.keyboard.press('3');
	await expect(page).toHaveURL(/#t=70$/);
	await play(page);
	await expect(page).toHaveURL('/tracks/legalise?utm_source=mail');
	await meddle(page, 'pause');
	await expect(page).toHaveURL(/#t=7\d$/);
	expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a link to a moment keeps it until the track plays from there, and a reload resumes', async ({
	page
}) => {
	await openAlive(page, '/tracks/legalise?t=1m21s');
	await expect(status(page)).toHaveText(/^Ready to play .*, from 1:21/);
	await expect(page).toHaveURL('/tracks/legalise?t=1m21s');
	await play(page);
	const { seconds } = await hear(page, 'legalise');
	expect(seconds).toBeGreaterThanOrEqual(81);
	expect(seconds).toBeLessThan(90);
	await expect(page).toHaveURL('/tracks/legalise');
	await page.keyboard.press('1');
	await expect(page).toHaveURL('/tracks/legalise#t=23');
	await expect.poll(async () => (await playingSounds(page))[0]?.seconds).toBeGreaterThan(26);
	await page.reload();
	await alive(page);
	await expect(status(page)).toHaveText(/^Ready to play .*, from 0:(2[6-9]|[3-5])/);
});

test('another moment in the address of the open track seeks, and Back and Forward follow', async ({
	page
}) => {
	await openAlive(page, '/tracks/legalise#t=30');
	await edit(page, '#t=1:21');
	await expect(status(page)).toHaveText(/^Ready to play .*, from 1:21/);
	await play(page);
	await hear(page, 'legalise');
	await edit(page, '#t=120');
	await expectNear(page, 120);
	await edit(page, '#t=npt:40,50');
	await expectNear(page, 40);
	await expect(page).toHaveURL('/tracks/legalise#t=npt:40,50');
	await edit(page, '#t=99999');
	await edit(page, '#content');
	await hear(page, 'legalise');
	await expectNear(page, 42);
	for (const moment of ['99999', 'npt:40,50', '120']) {
		await page.goBack();
		await expect(page).toHaveURL(`/tracks/legalise#t=${moment}`);
	}
	await expectNear(page, 120);
	await page.goForward();
	await expectNear(page, 40);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Legalise: track 6 of 12');
});

test('an edited address is a page to come back to', async ({ page }) => {
	await openAlive(page, '/tracks/legalise');
	await edit(page, '#t=81');
	await expect(status(page)).toHaveText(/^Ready to play .*, from 1:21/);
	await page.getByRole('banner').getByRole('link', { name: 'About' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the album');
	await page.goBack();
	await expect(page).toHaveURL('/tracks/legalise#t=81');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Legalise: track 6 of 12');
});

test('only the page of the track that is heard has its moment', async ({ page }) => {
	await openAlive(page, '/');
	await word(page, 'Music').click();
	await hear(page, 'music');
	await page.keyboard.press('5');
	await expect(page).toHaveURL(/\/tracks\/music#t=\d+$/);
	await word(page, 'Theft').click();
	await hear(page, 'theft');
	await expect(page).toHaveURL('/tracks/theft');
	await page.goBack();
	await expect(page).toHaveURL(/\/tracks\/music#t=\d+$/);
	await pause(page);
	await expect(status(page)).toHaveText(/^Paused.*Theft/);
	await page.keyboard.press('5');
	await expect(page).toHaveURL(/\/tracks\/music#t=\d+$/);
	await bar(page).getByRole('link', { name: 'Theft' }).click();
	await expect(page).toHaveURL(/\/tracks\/theft#t=\d+$/);
});

test('following the sound moves neither focus nor page, and a word pressed again adds no entry', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openAlive(page, '/tracks/legalise');
	await page.getByText('Transcript', { exact: true }).focus();
	const scrolled = await page.evaluate(() => scrollY);
	await page.keyboard.press('5');
	await expect(page).toHaveURL(/#t=118$/);
	await expect(page.getByText('Transcript', { exact: true })).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	const entries = await page.evaluate(() => history.length);
	await word(page, 'Legalise').click();
	await hear(page, 'legalise');
	await expect(page).toHaveURL('/tracks/legalise');
	expect(await page.evaluate(() => history.length)).toBe(entries);
});
