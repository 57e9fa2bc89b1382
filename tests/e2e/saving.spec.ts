import type { Page } from '@playwright/test';
import { violations } from './support/axe';
import { test } from './support/gate';
import {
	downloadedAddresses,
	openTrack,
	recording,
	saveButton,
	saved,
	track
} from './support/saving';
import { alive } from './support/site';
import { expect } from './support/test';

const button = (page: Page, name: string) => track(page).getByRole('button', { name });

test('a cut costs one file, and pause, cancel and remove work', async ({ page, gate }) => {
	await openTrack(page, gate.url, 'ai');
	const lines = () => gate.asked.filter((line) => recording.test(line));
	gate.decide((line) => (recording.test(line) && lines().length === 1 ? 'cut' : 'pass'));
	await saveButton(page).click();
	await expect(track(page).getByRole('alert')).toHaveText(/^Connection lost/);

	// Complete files outlive the page, and only the cut one is fetched again.
	const askedBefore = gate.asked.length;
	await page.reload();
	await alive(page);
	await expect(track(page)).toContainText(/Paused at \d\.\d MB of 5\.9 MB/);
	await button(page, 'Resume: AI').click();
	await expect(saved(page)).toBeVisible();
	const askedAgain = gate.asked.slice(askedBefore).filter((line) => line.includes('/album/ai.'));
	expect(askedAgain.length).toBeGreaterThan(0);
	for (const line of askedAgain) expect(line).toMatch(recording);

	await button(page, 'Remove: AI').click();
	await expect(saveButton(page)).toBeVisible();
	expect(await downloadedAddresses(page)).toEqual([]);

	// The recording is held back, which leaves time to pause.
	gate.decide((line) => (recording.test(line) ? 'hold' : 'pass'));
	await openTrack(page, gate.url, 'must');
	await saveButton(page).click();
	await expect
		.poll(() => downloadedAddresses(page))
		.toContainEqual(expect.stringContaining('/album/must.'));
	await expect(track(page).getByRole('progressbar')).toBeVisible();
	await button(page, 'Pause: Must').click();
	await expect(track(page)).toContainText('Paused at');
	await button(page, 'All tracks').click();
	await expect(page.getByRole('dialog', { name: 'Save for offline' })).toContainText('Paused at');
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await button(page, 'Cancel: Must').click();
	await expect(saveButton(page)).toBeVisible();
	expect(await downloadedAddresses(page)).toEqual([]);
});
