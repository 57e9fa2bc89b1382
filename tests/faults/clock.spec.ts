import { join, shiftTo, startOf } from '../e2e/support/hour';
import { openAlive } from '../e2e/support/site';
import { hear } from '../e2e/support/sound';
import { faults } from './faults';
import { inject, prepare } from './support/inject';
import { expectToSay } from './support/status';
import { expect, test } from './support/test';
import { falseClaims } from './support/false-claims';

for (const fault of faults) {
	const { injection } = fault;
	if (injection.by !== 'clock' || injection.listeningTo !== 'hour') continue;

	test(fault.name, async ({ page, faulty }) => {
		await prepare(page, injection);
		// From here on the device and its host agree that the hour is in “Theft”.
		await page.addInitScript(
			(ms) => {
				window.hourShiftMs = ms;
			},
			shiftTo(startOf('theft') + 30)
		);
		await openAlive(page, `${faulty.url}/on-the-hour`);
		await join(page).click();
		await hear(page, 'theft');
		await inject(page, faulty, injection);
		await expect(
			page.getByText(injection.minutes > 0 ? /minutes fast/ : /minutes slow/)
		).toBeVisible();
		await hear(page, 'theft');
		// Ten minutes away another track plays; it must not have been opened.
		const opened = await page.evaluate(() =>
			window.audioElements.flatMap(({ src }) => (src ? [new URL(src).pathname] : []))
		);
		expect(opened.filter((path) => !path.startsWith('/album/theft.'))).toEqual([]);
		for (const says of fault.says) await expectToSay(page, says);
		expect(await falseClaims(page)).toEqual([]);
	});
}
