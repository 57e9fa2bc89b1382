import type { Page } from '@playwright/test';
import { listening } from '../../src/content/listening';
import { recordingOf } from '../support/recordings';
import { alive, bar, openAlive, status, word } from './support/site';
import { hear, playingSounds, playTrack } from './support/sound';
import { expect, test } from './support/test';

const quiet = 'Room tone is meant to be barely audible.';
const lastSeconds = recordingOf('companies').durationSeconds;

/** The colours that the twelve words have now. */
const colours = (page: Page) =>
	page
		.getByRole('list', { name: 'The twelve tracks' })
		.getByRole('link')
		.evaluateAll((links) => [...new Set(links.map((link) => getComputedStyle(link).color))]);

test('the first sound comes with an explanation, and one press makes it louder', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openAlive(page, '/tracks/legalise');
	const picture = page.getByRole('slider', { name: 'Seek in the spectrogram' });
	const before = await picture.boundingBox();
	await expect(page.getByText(quiet)).toHaveCount(0);
	await page.getByRole('button', { name: 'Play track 6 of 12, Legalise' }).click();
	await expect(page.getByText(quiet)).toBeVisible();
	expect(await picture.boundingBox()).toEqual(before);
	await page.getByRole('button', { name: 'Listen closer: +24 dB' }).click();
	await expect(page.getByText(quiet)).toHaveCount(0);
	await expect(page.getByRole('slider', { name: 'Listen closer' })).toHaveValue('24');
	await hear(page, 'legalise');
	// And never again.
	await page.reload();
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'legalise');
	await expect(page.getByText(quiet)).toHaveCount(0);
});

test('the explanation stays from track to track until it is dismissed', async ({ page }) => {
	await openAlive(page, '/');
	await page.getByRole('link', { name: 'Play the album' }).click();
	await hear(page, 'the');
	await expect(page.getByText(quiet)).toBeVisible();
	await word(page, 'Must').click();
	await hear(page, 'must');
	await page.getByRole('button', { name: 'Dismiss' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(quiet)).toHaveCount(0);
	await expect(page.getByRole('slider', { name: 'Seek in the spectrogram' })).toBeFocused();
	await expect(page.getByRole('slider', { name: 'Listen closer' })).toHaveValue('0');
	await word(page, 'Not').click();
	await hear(page, 'not');
	await expect(page.getByText(quiet)).toHaveCount(0);
});

/** Plays the last seconds of the last word. */
async function hearTheEnd(page: Page) {
	await playTrack(page, 'companies', `#t=${Math.floor(lastSeconds) - 4}`);
	expect((await colours(page)).length).toBeGreaterThan(1);
	await expect(status(page)).toHaveText('The album has finished');
}

test('after the last word all twelve light up, and the letter is one press away', async ({
	page
}) => {
	await hearTheEnd(page);
	const animations = await page.getByRole('list', { name: 'The twelve tracks' }).evaluate((list) =>
		list
			.getAnimations({ subtree: true })
			.map((animation) => animation.effect?.getComputedTiming())
			.map((timing) => [Number(timing?.delay), Number(timing?.endTime)] as const)
	);
	const starts = animations.map(([start]) => start);
	expect(new Set(starts).size).toBe(12);
	expect(starts).toEqual([...starts].sort((a, b) => a - b));
	expect(Math.max(...animations.map(([, end]) => end))).toBeLessThanOrEqual(3000);
	// The lamp's colour.
	await expect.poll(() => colours(page)).toEqual(['rgb(195, 32, 12)']);
	const main = page.getByRole('main');
	await expect(main.getByText(listening.ending.text)).toBeVisible();
	await main.getByRole('link', { name: 'Write a letter' }).first().click();
	await expect(page).toHaveURL('/act');
});

test('with reduced motion the ending is only said, and playing takes it away', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await hearTheEnd(page);
	await expect(page.getByText(listening.ending.text)).toBeVisible();
	expect(
		await page.evaluate(
			() => document.getAnimations().filter((a) => a.playState === 'running').length
		)
	).toBe(0);
	await word(page, 'The').click();
	await hear(page, 'the');
	await expect(page.getByText(listening.ending.text)).toHaveCount(0);
});

test('a seek past the end finishes the album, without an ending', async ({ page }) => {
	await playTrack(page, 'companies');
	await bar(page).getByRole('slider', { name: 'Seek in the track' }).focus();
	await page.keyboard.press('End');
	await expect(status(page)).toHaveText('The album has finished');
	expect(await playingSounds(page)).toEqual([]);
	await expect(page).toHaveURL('/tracks/companies');
	await expect(page.getByText(listening.ending.text)).toHaveCount(0);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'the');
});
