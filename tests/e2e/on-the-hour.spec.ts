import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { freeze } from './support/freeze';
import { albumSeconds, inTime, join, shiftClock, shiftTo, startOf } from './support/hour';
import { hear, playingSounds } from './support/sound';
import { bar, openAlive, status } from './support/site';
import { expect, test } from './support/test';

/** Opens the page with a clock this many seconds past the hour. @returns by how much it is shifted */
async function open(page: Page, secondsPastHour: number): Promise<number> {
	const shiftMs = shiftTo(secondsPastHour);
	await page.addInitScript(shiftClock(shiftMs));
	await openAlive(page, '/on-the-hour');
	return shiftMs;
}

const timer = (page: Page) => page.getByRole('timer');

test('it shows where everyone is, and one press joins there', async ({ page }) => {
	const shiftMs = shiftTo(startOf('legalise') + 30);
	await page.addInitScript(shiftClock(shiftMs));
	await openAlive(page, '/');
	await page.getByRole('banner').getByRole('link', { name: 'On the hour' }).click();
	await expect(
		page.getByText('Everyone is on track 6 of 12', { exact: false }).first()
	).toBeVisible();
	await expect(timer(page)).toHaveText(/^0:3\d$/);
	await expect(page.getByText('Correct', { exact: true })).toBeVisible();
	await join(page).click();
	await hear(page, 'legalise');
	await inTime(page, shiftMs);
	await expect(page.getByText('You are in.', { exact: false })).toBeVisible();
	await expect(bar(page)).toContainText('On the hour');
	await expect(status(page)).toHaveText('Playing track 6 of 12, Legalise');
});

test('after a pause, play returns to where everyone is by then', async ({ page }) => {
	const shiftMs = await open(page, startOf('must') + 20);
	await join(page).click();
	const { seconds } = await hear(page, 'must');
	await bar(page).getByRole('button', { name: 'Pause' }).click();
	await expect(page.getByText('You have paused.', { exact: false })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Rejoin' })).toBeVisible();
	await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
	const everyoneSeconds = async () => Number((await timer(page).innerText()).replace(/^0:/, ''));
	await expect.poll(everyoneSeconds).toBeGreaterThan(seconds + 1.5);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'must');
	await inTime(page, shiftMs);
	await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
});

test('choosing another track leaves the hour, and one press returns from any page', async ({
	page
}) => {
	const shiftMs = await open(page, startOf('to') + 20);
	await join(page).click();
	await hear(page, 'to');
	await bar(page).getByRole('button', { name: 'Next track' }).click();
	await hear(page, 'benefit');
	await page.getByRole('banner').getByRole('link', { name: 'About' }).click();
	await expect(page.getByText('You are no longer listening along.')).toBeVisible();
	await page.getByRole('button', { name: 'Rejoin' }).click();
	await hear(page, 'to');
	await inTime(page, shiftMs);
	await expect(page.getByText('You are no longer listening along.')).toBeHidden();
});

test('there is one thing to play, joining moves nothing, and the room is shown', async ({
	page
}) => {
	const shiftMs = shiftTo(startOf('must') + 20);
	await page.addInitScript(shiftClock(shiftMs));
	// Another track was heard before.
	await openAlive(page, '/tracks/legalise');
	await page.getByRole('banner').getByRole('link', { name: 'On the hour' }).click();
	await expect(bar(page)).toContainText('On the hour');
	await expect(status(page)).toHaveText('Ready to join On the hour');
	const main = page.getByRole('main');
	const placeOf = async (name: string) => {
		const button = await main.getByRole('button', { name, exact: true }).boundingBox();
		const explanation = await main.locator('p[aria-live]:not(.sr-only)').first().boundingBox();
		return [button?.x, button?.y, button?.height, explanation?.y, explanation?.height];
	};
	const before = await placeOf('Join');
	await bar(page).getByRole('button', { name: 'Play', exact: true }).click();
	await hear(page, 'must');
	await inTime(page, shiftMs);
	expect(await placeOf('Leave')).toEqual(before);
	await expect(main.getByRole('heading', { name: /^Must/ })).toBeAttached();
	await expect(main.getByRole('slider', { name: 'Seek in the spectrogram' })).toBeVisible();
	await expect(main.getByRole('button', { name: /^Play / })).toHaveCount(0);
});

test('leaving by the player’s button is said between two starts too', async ({ page }) => {
	await open(page, 3000);
	await page.getByRole('button', { name: 'Join the next start' }).click();
	await expect(page.getByText('Keep this page open', { exact: false })).toBeVisible();
	await bar(page).getByRole('button', { name: 'Play', exact: true }).click();
	const said = page.locator('main [aria-live=polite]');
	await expect(said.filter({ hasText: 'You have left. The next start' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Join the next start' })).toBeVisible();
});

for (const width of [320, 820, 1366]) {
	test(`the countdown is on the line of its words at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, 3000);
		const label = await page.getByText('Next start in').first().boundingBox();
		const count = await timer(page).boundingBox();
		expect(Math.abs((count?.y ?? NaN) - (label?.y ?? NaN))).toBeLessThan(2);
		expect((count?.x ?? NaN) - (label?.x ?? NaN) - (label?.width ?? NaN)).toBeLessThan(40);
	});
}

test('in the quiet it counts down, and the album starts on its own', async ({ page }) => {
	// Enough time to join, even on a busy machine.
	const shiftMs = await open(page, 3600 - 20);
	await expect(page.getByText('Between two starts').first()).toBeVisible();
	await expect(timer(page)).toHaveText(/^0:(0[2-9]|1\d|20)$/);
	await page.getByRole('button', { name: 'Join the next start' }).click();
	await expect(page.getByText('the album will start on its own', { exact: false })).toBeVisible();
	expect(await playingSounds(page)).toEqual([]);
	await hear(page, 'the');
	await inTime(page, shiftMs);
});

test('a hidden page, whose timers stand still, starts on time too', async ({ page }) => {
	const shiftMs = await open(page, 3600 - 20);
	await page.getByRole('button', { name: 'Join the next start' }).click();
	await expect(page.getByText('the album will start on its own', { exact: false })).toBeVisible();
	// In the extreme; Chromium runs the timers of a page that is hidden and silent once a minute.
	await page.evaluate(() => {
		const newest = window.setTimeout(() => undefined);
		for (let timer = 0; timer <= newest; timer++) clearInterval(timer);
	});
	await hear(page, 'the');
	await inTime(page, shiftMs);
});

test('at the end the rooms fall quiet, and the listener stays in', async ({ page }) => {
	await open(page, albumSeconds - 15);
	await join(page).click();
	await hear(page, 'companies');
	await expect(timer(page)).toHaveText(/^12:[0-4]\d$/);
	await expect.poll(() => playingSounds(page)).toEqual([]);
	await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
});

test('a wrong clock is detected, reported and corrected', async ({ page }) => {
	const tenMinutesMs = 600_000;
	const shiftMs = shiftTo(startOf('music') + 10) + tenMinutesMs;
	await page.addInitScript(shiftClock(shiftMs, -tenMinutesMs));
	await openAlive(page, '/on-the-hour');
	await expect(page.getByText(/^(9 minutes 59 seconds|10 minutes) fast/)).toBeVisible();
	await expect(timer(page)).toHaveText(/^0:1\d$/);
	await join(page).click();
	await hear(page, 'music');
	await inTime(page, shiftMs - tenMinutesMs);
});

test('without a server it uses the device’s clock, and says so', async ({ page }) => {
	await page.addInitScript(shiftClock(shiftTo(startOf('ai') + 30)));
	await page.route('**/favicon.svg', (route) => route.abort());
	await openAlive(page, '/on-the-hour');
	await expect(page.getByText('Could not be checked', { exact: false })).toBeVisible();
	await expect(timer(page)).toHaveText(/^0:3\d$/);
});

test('a frozen page catches up when it thaws', async ({ page }) => {
	const shiftMs = await open(page, startOf('theft') + 20);
	await join(page).click();
	await hear(page, 'theft');
	await freeze(page);
	await hear(page, 'theft');
	await inTime(page, shiftMs);
	await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
});

test('the calendars are served with their type', async ({ page, request }) => {
	const all = await request.get('/on-the-hour.ics');
	expect(all.headers()['content-type']).toBe('text/calendar; charset=utf-8');
	expect(await all.text()).toContain('RRULE:FREQ=HOURLY');
	await open(page, 100);
	const reminder = page.getByRole('link', { name: 'Add to calendar' });
	await page.getByRole('combobox', { name: 'Every day at' }).selectOption({ index: 3 });
	const address = (await reminder.getAttribute('href')) ?? '';
	expect(address).toMatch(/^\/on-the-hour\/\d+\.ics$/);
	expect(await (await request.get(address)).text()).toContain('RRULE:FREQ=DAILY');
});

test('axe finds nothing on the hour', async ({ page }) => {
	await open(page, 100);
	expect(await violations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('it gives the rule, and links to the album and the calendar', async ({ page }) => {
		await page.goto('/on-the-hour');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('On the hour');
		await expect(page.getByText('Every hour, on the hour (UTC)', { exact: false })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Or play the album now' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'A calendar of every start' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Join' })).toBeHidden();
	});
});
