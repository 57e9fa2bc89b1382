import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { openWithRooms, rateHz, type SeededRoom } from './support/rooms';
import { bar, status } from './support/site';
import { expect, test } from './support/test';

/** A room of moving air, with a tap in the middle. */
function room(id: string, slug: string, recordedAt: string, seconds: number): SeededRoom {
	const samples = Float32Array.from({ length: seconds * rateHz }, (_, i) => {
		const since = i / rateHz - seconds / 2 - 0.3;
		const tap = since < 0 ? 0 : 0.02 * Math.exp(-30 * since) * Math.sin(4400 * since);
		return (Math.random() - 0.5) * 3e-4 + tap;
	});
	return { id, slug, recordedAt, samples };
}

const legalise = room('l', 'legalise', '2026-01-03T21:14:00Z', 20);
const the = room('t', 'the', '2026-01-02T08:30:00Z', 3);

const rows = (page: Page) => page.getByRole('listitem').filter({ has: page.getByLabel(/^Note/) });
const edition = (page: Page) => page.getByRole('list', { name: /^Your edition/ });
const panel = (page: Page) => page.getByRole('region', { name: 'Legalise, your room' });

/** The clock of the sound that plays, once it does. */
function playedSeconds(page: Page): Promise<number> {
	return page.evaluate(() => {
		const element = window.audioElements.find(({ paused }) => !paused);
		return element?.src.startsWith('blob:') ? element.currentTime : -1;
	});
}

test('a room is drawn, played, sought in and described as on a track’s page', async ({ page }) => {
	await openWithRooms(page, legalise, the);
	await page.getByRole('button', { name: /^See and hear it.*Legalise/ }).click();
	await expect(
		panel(page).getByText(/^Spectrogram of Legalise: .*one sound at 0:10/)
	).toBeVisible();
	await expect(panel(page)).toContainText(/Quietest\s*−81\.\d dBFS/);
	expect(await violations(page)).toEqual([]);

	await panel(page).getByRole('button', { name: 'Play your room, Legalise' }).click();
	await expect.poll(() => playedSeconds(page)).toBeGreaterThan(0);
	await expect(status(page)).toHaveText('Playing your room, Legalise');
	expect(await page.evaluate(() => navigator.mediaSession.metadata?.artist)).toBe('Your room');

	const seek = panel(page).getByRole('slider', { name: 'Seek in the spectrogram' });
	await seek.press('PageUp');
	await expect.poll(() => playedSeconds(page)).toBeGreaterThan(15);
	await panel(page).getByRole('button', { name: 'Previous sound' }).click();
	await expect(panel(page).locator('.caption-space')).toContainText('A short sound');
	await bar(page).getByRole('button', { name: 'Pause' }).click();
	await expect(status(page)).toContainText('your room, Legalise');

	// The album is where it was, which is nowhere.
	expect(await page.evaluate(() => localStorage.getItem('place'))).toBeNull();
});

test('edited captions and notes survive a reload', async ({ page }) => {
	await openWithRooms(page, legalise);
	await page.getByRole('button', { name: /^See and hear it/ }).click();
	await panel(page).getByText('Edit captions').click();
	const caption = panel(page).getByLabel('Caption at 10 seconds');
	await caption.fill('The fridge starts');
	await caption.blur();
	await expect(panel(page).getByRole('button', { name: 'Back to the sounds' })).toBeVisible();
	await page.getByLabel(/^Note/).fill('Kitchen, after midnight');
	await page.getByLabel(/^Note/).blur();
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const root = await navigator.storage.getDirectory();
				const folder = await root.getDirectoryHandle('your-room');
				const file = await (await folder.getFileHandle('l.json')).getFile();
				// It can't be read while it is being written.
				return file.text().catch(() => '');
			})
		)
		.toContain('after midnight');
	await page.reload();
	await expect(page.getByLabel(/^Note/)).toHaveValue('Kitchen, after midnight');
	await page.getByRole('button', { name: /^See and hear it/ }).click();
	await panel(page).getByText('Transcript').click();
	await expect(panel(page).getByRole('button', { name: /The fridge starts/ })).toBeVisible();
});

test('the edition plays in the order of the sentence, and says which words it has', async ({
	page
}) => {
	await openWithRooms(page, legalise, the);
	await expect(edition(page).getByRole('button')).toHaveText(['The', 'Legalise']);
	await expect(edition(page)).toContainText('British (no room yet)');
	await page.getByRole('button', { name: 'Play your edition' }).click();
	await expect(status(page)).toHaveText('Playing your room, The');
	// It lasts three seconds, and the next follows without a press.
	await expect(status(page)).toHaveText('Playing your room, Legalise');
	await expect(panel(page)).toBeVisible();
	await expect(bar(page).getByRole('button', { name: 'Next track' })).toBeDisabled();
});

test('an older room of a word plays in its place in the sentence', async ({ page }) => {
	const older = { ...the, id: 'o', recordedAt: '2026-01-01T08:30:00Z' };
	await openWithRooms(page, legalise, the, older);
	await rows(page)
		.nth(2)
		.getByRole('button', { name: /^See and hear it/ })
		.click();
	await page.getByRole('button', { name: 'Play your room, The' }).click();
	await expect(status(page)).toHaveText('Playing your room, The');
	await expect(status(page)).toHaveText('Playing your room, Legalise');
});

test('a room is removed only when that is confirmed', async ({ page }) => {
	await openWithRooms(page, legalise, the);
	await edition(page)
		.getByRole('button', { name: /^Legalise/ })
		.click();
	await expect(status(page)).toHaveText('Playing your room, Legalise');
	const remove = page.getByRole('button', { name: /^Remove.*Legalise/ });
	await remove.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
	await expect(rows(page)).toHaveCount(2);
	await remove.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Remove it for good' }).click();
	await expect(rows(page)).toHaveCount(1);
	await expect(status(page)).toHaveText('Nothing is playing');
	await expect(page.getByRole('heading', { name: 'Your rooms', exact: true })).toBeFocused();
	await page.reload();
	await expect(rows(page)).toHaveCount(1);
});
