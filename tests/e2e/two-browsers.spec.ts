import { chromium } from '@playwright/test';
import { distanceMs, inTime, join, shiftClock, shiftTo, startOf } from '../support/hour';
import { alive, bar, recordingOf } from '../support/site';
import { hear, watchAudio } from '../support/sound';
import { expect, test } from '../support/test';

// Two browsers' clocks on a machine that is busy with others lag now and then, each by itself.
test.describe.configure({ retries: 3 });

test('two browsers stay within 150 ms through a change, a pause and a freeze', async ({
	page,
	baseURL
}) => {
	test.setTimeout(150_000);
	const other = await chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-background-networking']
	});
	try {
		const stranger = await other.newPage({ ...(baseURL ? { baseURL } : {}) });
		await watchAudio(stranger);
		const shiftMs = shiftTo(startOf('not') + recordingOf('not').durationSeconds - 25);
		const pages = [page, stranger];
		for (const one of pages) {
			await one.addInitScript(shiftClock(shiftMs));
			await one.goto('/on-the-hour');
			await alive(one);
		}
		for (const one of pages) {
			await join(one).click();
			await hear(one, 'not');
		}
		const together = async (seconds: number) => {
			for (const one of pages) await inTime(one, shiftMs);
			// A sound that has just been joined is moved into place in its first seconds.
			await page.waitForTimeout(4000);
			const distances: number[] = [];
			for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
				const distance = await distanceMs(pages);
				if (distance !== undefined) distances.push(Math.abs(distance));
			}
			expect(distances.length).toBeGreaterThan(seconds);
			expect(Math.max(...distances)).toBeLessThan(150);
		};
		// Over the change to the next word.
		await together(25);
		await hear(page, 'legalise');

		await bar(page).getByRole('button', { name: 'Pause' }).click();
		await page.waitForTimeout(1000);
		await page.getByRole('button', { name: 'Rejoin' }).click();
		await hear(page, 'legalise');
		await together(5);

		const devtools = await stranger.context().newCDPSession(stranger);
		await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
		await new Promise((resolve) => setTimeout(resolve, 3000));
		await devtools.send('Page.setWebLifecycleState', { state: 'active' });
		await hear(stranger, 'legalise');
		await together(5);
	} finally {
		await other.close();
	}
});
