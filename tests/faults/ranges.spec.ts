import type { Page } from '@playwright/test';
import { join, shiftClock, shiftTo, startOf } from '../e2e/support/hour';
import { recordingOf } from '../support/recordings';
import { alive, bar, openAlive, word } from '../e2e/support/site';
import { hear } from '../e2e/support/sound';
import { faults } from './faults';
import { expectToSay } from './support/status';
import { expect, test } from './support/test';
import { falseClaims } from './support/false-claims';
import { clockLagSeconds } from '../support/watch-page';

// So fast that more of a recording arrives than is played.
test.use({ lane: { kbitPerSecond: 600, roundTripMs: 10 } });
test.beforeEach(({ faulty }) => {
	faulty.inject({ trouble: { kind: 'whole' }, on: /./ });
});

const [fault, onTheHour] = faults.filter(({ injection }) => injection.by === 'whole files');
if (!fault || !onTheHour) throw new Error('The faults are not in the table.');
const [cannotSkip = ''] = fault.says;
const play = (page: Page) => bar(page).getByRole('button', { name: 'Play' }).click();
const heard = async (page: Page) => (await hear(page, 'ai')).seconds;

test(fault.name, async ({ page, faulty }) => {
	await openAlive(page, `${faulty.url}/tracks/ai`);
	await play(page);
	for (const key of ['8', 'ArrowRight', 'l']) {
		await expect.poll(() => heard(page)).toBeGreaterThan(2);
		const before = await heard(page);
		const heardMs = performance.now();
		await page.keyboard.press(key);
		await expectToSay(page, cannotSkip);
		const after = await heard(page);
		expect(after).toBeGreaterThanOrEqual(before);
		expect(after - before).toBeLessThan((performance.now() - heardMs) / 1000 + clockLagSeconds);
	}
	const slider = bar(page).getByRole('slider', { name: 'Seek in the track' });
	await slider.focus();
	await page.keyboard.press('End');
	await expect(slider).toHaveAttribute('aria-valuetext', /^\d+ seconds of /);
	// What was said is over once the sound has moved on.
	await expectToSay(page, 'Playing {track}');
	await page.keyboard.press('0');
	await expect.poll(() => heard(page)).toBeLessThan(10);
	await expectToSay(page, 'Playing {track}');
	expect(await falseClaims(page)).toEqual([]);
});

test('a link to a moment starts at 0:00 and says so', async ({ page, faulty }) => {
	await openAlive(page, `${faulty.url}/tracks/ai#t=100`);
	await play(page);
	expect(await heard(page)).toBeLessThan(20);
	await expectToSay(page, cannotSkip);
	await expect(bar(page)).toContainText(/0:0\d/);
	expect(await falseClaims(page)).toEqual([]);
});

test('a visit that continues starts at 0:00 and says so', async ({ page, faulty }) => {
	await openAlive(page, `${faulty.url}/`);
	await page.evaluate(() => {
		localStorage.setItem('place', JSON.stringify({ slug: 'ai', seconds: 100 }));
	});
	await page.reload();
	await alive(page);
	await play(page);
	expect(await heard(page)).toBeLessThan(20);
	await expectToSay(page, cannotSkip);
	expect(await falseClaims(page)).toEqual([]);
});

test('a press in the spectrogram of another track plays that from 0:00', async ({
	page,
	faulty
}) => {
	await openAlive(page, `${faulty.url}/tracks/ai`);
	await play(page);
	await hear(page, 'ai');
	await word(page, 'Music').click();
	await hear(page, 'music');
	await expect(page).toHaveURL(/music$/);
	await page.goBack();
	await page.getByRole('slider', { name: 'Seek in the spectrogram' }).focus();
	await page.keyboard.press('End');
	expect(await heard(page)).toBeLessThan(20);
	await expectToSay(page, cannotSkip);
	expect(await falseClaims(page)).toEqual([]);
});

test(onTheHour.name, async ({ page, faulty }) => {
	const { durationSeconds } = recordingOf('theft');
	await page.addInitScript(shiftClock(shiftTo(startOf('theft') + durationSeconds - 25)));
	await openAlive(page, `${faulty.url}/on-the-hour`);
	await join(page).click();
	expect((await hear(page, 'theft')).seconds).toBeLessThan(20);
	await expect(page.getByText('You are behind everyone else:')).toBeVisible();
	await expect(page.getByText('You are in.')).toHaveCount(0);
	await hear(page, 'to');
	await expect(page.getByText('You are in.')).toBeVisible();
	expect(await falseClaims(page)).toEqual([]);
});
