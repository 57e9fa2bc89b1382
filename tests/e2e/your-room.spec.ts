import { chromium, type Page } from '@playwright/test';
import { violations } from './support/axe';
import { roomDbfs, watchMicrophone, withMicrophone } from './support/microphone';
import { storedRooms } from './support/rooms';
import { alive, bar } from './support/site';
import { hear, playingSounds } from './support/sound';
import { expect, test } from './support/test';

test.use({ launchOptions: withMicrophone, permissions: ['microphone'] });

const record = (page: Page) => page.getByRole('button', { name: 'Record', exact: true });
const isOn = (page: Page) => page.getByText(/^The microphone is on/);

async function recordFor(page: Page, seconds: number) {
	await record(page).click();
	await expect(page.getByText('The microphone is on. Recording “')).toBeVisible();
	await expect
		.poll(async () => {
			const clock = await page.getByRole('timer').innerText();
			return Number(/:(\d\d)/.exec(clock)?.[1]);
		})
		.toBeGreaterThanOrEqual(seconds);
}

test('a visitor records a room for the word they came from, and every sample is kept', async ({
	page,
	context
}) => {
	await watchMicrophone(page);
	await page.goto('/tracks/legalise');
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, 'legalise', 2);
	await page.getByRole('link', { name: 'Record your room' }).click();
	await page.waitForURL('/your-room?word=legalise');
	await alive(page);
	expect(await playingSounds(page)).toEqual([]);
	await expect(page.getByRole('radio', { name: 'Legalise' })).toBeChecked();
	await expect(isOn(page)).toBeHidden();

	const sent: string[] = [];
	context.on('request', (request) => {
		if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
	});
	await recordFor(page, 3);
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Finish' }).click();
	await expect(page.getByText(/^Recorded: “Legalise”/)).toBeVisible();
	await expect(isOn(page)).toBeHidden();
	await expect(page.getByRole('radio', { name: 'Legalise (recorded)' })).toBeVisible();
	const [stored] = await storedRooms(page);
	expect(stored?.room).toMatchObject({
		slug: 'legalise',
		sampleRateHz: 48_000,
		device: { gated: false, stepped: false }
	});
	expect(stored?.samples).toBe(Number(stored?.room.frames) * Number(stored?.room.channels));
	expect(stored?.samples).toBeGreaterThanOrEqual(3 * 48_000);
	expect(stored?.matchesInput).toBe(true);
	expect(Math.abs((stored?.rmsDbfs ?? 0) - roomDbfs)).toBeLessThan(0.5);
	expect(sent).toEqual([]);

	await page.goBack();
	await page.waitForURL('/tracks/legalise*');
	await alive(page);
	const asked = page.evaluate(() =>
		navigator.mediaDevices.getUserMedia({ audio: true }).then(
			() => 'granted',
			(error: unknown) => (error as Error).name
		)
	);
	expect(await asked).toBe('NotAllowedError');
	await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
	expect(await playingSounds(page)).toEqual([]);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	// Its place was kept.
	await hear(page, 'legalise', 2);
});

test('a closed tab loses no more than a moment, and one tab records at a time', async ({
	page,
	context
}) => {
	await page.goto('/your-room');
	await alive(page);
	await recordFor(page, 4);
	const second = await context.newPage();
	await second.goto('/your-room');
	await alive(second);
	await record(second).click();
	await expect(second.getByText('Another tab is recording.')).toBeVisible();
	// Without its handlers, as in a crash.
	await page.close({ runBeforeUnload: false });
	await second.reload();
	await expect(second.getByRole('radio', { name: 'The (recorded)' })).toBeVisible();
	const [stored] = await storedRooms(second);
	expect(stored?.room).toMatchObject({ slug: 'the', interrupted: true });
	expect(stored?.samples).toBeGreaterThan(2.5 * 48_000);
	expect(Math.abs((stored?.rmsDbfs ?? 0) - roomDbfs)).toBeLessThan(0.5);
});

test('the page says why nothing was recorded, and a link out of it loads another document', async ({
	page
}) => {
	await page.goto('/your-room');
	await alive(page);
	for (const [name, line] of [
		['NotAllowedError', 'This page may not use the microphone.'],
		['NotFoundError', 'There is no microphone.'],
		['NotReadableError', 'The microphone could not be switched on.']
	] as const) {
		await page.evaluate((error) => {
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
		}, name);
		await record(page).click();
		await expect(page.getByText(line)).toBeVisible();
	}
	await page.getByRole('link', { name: 'Rights', exact: true }).click();
	await page.waitForURL('/rights');
	expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toContain(
		'/rights'
	);
});

test('a recording ends when the device is full, and what there was is kept', async ({ site }) => {
	// In a private window, which a test has otherwise, Chromium sets no limit to these files.
	const context = await chromium.launchPersistentContext('', {
		...withMicrophone,
		baseURL: site.url
	});
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto('/your-room');
	await alive(page);
	const devtools = await context.newCDPSession(page);
	const { origin } = new URL(page.url());
	await recordFor(page, 3);
	const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage });
	await expect(page.getByText('The storage of this device is full.')).toContainText('is kept.');
	await expect(isOn(page)).toBeHidden();
	await expect(page.getByRole('radio', { name: 'The (recorded)' })).toBeVisible();
	const [stored] = await storedRooms(page);
	expect(stored?.samples).toBeGreaterThan(48_000);
	await context.close();
});

test('a recording ends when its microphone is gone, and what there was is kept', async ({
	page
}) => {
	await page.addInitScript(() => {
		const { mediaDevices } = navigator;
		const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
		mediaDevices.getUserMedia = async (constraints) =>
			(window.microphone = await getUserMedia(constraints));
	});
	await page.goto('/your-room');
	await alive(page);
	await recordFor(page, 2);
	// A browser ends the tracks of a device that is gone; a script can't take one away.
	await page.evaluate(() => {
		for (const track of window.microphone.getTracks()) track.dispatchEvent(new Event('ended'));
	});
	await expect(page.getByText('The microphone was disconnected.')).toContainText('is kept.');
	await expect(isOn(page)).toBeHidden();
	const [stored] = await storedRooms(page);
	expect(stored?.samples).toBeGreaterThan(48_000);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what it would do', async ({ page }) => {
		await page.goto('/your-room');
		await expect(page.getByText('this page would ask for your microphone')).toBeVisible();
		await expect(record(page)).toBeHidden();
	});
});
