import { chromium as engine } from '@playwright/test';
import { chromium } from '../support/chromium';
import { freeze } from './support/freeze';
import { expectTogether, inTime, join, shiftClock, shiftTo, startOf } from './support/hour';
import { recordingOf } from '../support/recordings';
import { bar, openAlive } from './support/site';
import { hear, watchAudio } from './support/sound';
import { expect, test } from './support/test';

test('two browsers stay together through a change, a pause and a freeze', async ({
	page,
	site
}) => {
	const other = await engine.launch(chromium);
	try {
		const stranger = await other.newPage({ baseURL: site.url });
		await watchAudio(stranger);
		// Time enough for both to join, on a busy machine too, before the next word begins.
		const shiftMs = shiftTo(startOf('not') + recordingOf('not').durationSeconds - 30);
		const pages = [page, stranger] as const;
		for (const one of pages) {
			await one.addInitScript(shiftClock(shiftMs));
			await openAlive(one, '/on-the-hour');
		}
		for (const one of pages) await join(one).click();
		for (const one of pages) {
			await hear(one, 'not');
			await inTime(one, shiftMs);
		}
		await expectTogether(pages);
		for (const one of pages) await hear(one, 'legalise');
		await expectTogether(pages);

		await bar(page).getByRole('button', { name: 'Pause' }).click();
		const rejoin = page.getByRole('button', { name: 'Rejoin' });
		await expect(rejoin).toBeVisible();
		// Meanwhile the other one hears more.
		const { seconds } = await hear(stranger, 'legalise');
		await hear(stranger, 'legalise', seconds + 1);
		await rejoin.click();
		await hear(page, 'legalise');
		await expectTogether(pages);

		await freeze(stranger);
		await hear(stranger, 'legalise');
		await expectTogether(pages);
	} finally {
		await other.close();
	}
});
