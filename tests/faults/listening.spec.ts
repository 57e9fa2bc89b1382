import { setTimeout as wait } from 'node:timers/promises';
import { bar, openAlive } from '../e2e/support/site';
import { hear } from '../e2e/support/sound';
import { faults } from './faults';
import { clear, inject, prepare } from './support/inject';
import { expectToSay } from './support/status';
import { expect, test } from './support/test';
import { falseClaims } from './support/false-claims';
import { clockLagSeconds } from '../support/watch-page';

/** Where the listener starts, so that a lost place would show. */
const startSeconds = 100;

for (const fault of faults) {
	const { injection } = fault;
	if (['downloads', 'whole files', 'own test'].includes(injection.by)) continue;
	if (injection.by === 'clock' && injection.listeningTo === 'hour') continue;

	test(fault.name, async ({ page, faulty }) => {
		await prepare(page, injection);
		await openAlive(page, `${faulty.url}/tracks/ai#t=${startSeconds}`);
		await page.waitForLoadState('networkidle');
		const press = () => bar(page).getByRole('button', { name: 'Play' }).click();

		let place = startSeconds;
		let placedMs = performance.now();
		const expectKept = (seconds: number) => {
			expect(seconds).toBeGreaterThanOrEqual(Math.floor(place));
			// No more can have played than time has passed.
			expect(seconds - place).toBeLessThan((performance.now() - placedMs) / 1000 + clockLagSeconds);
		};
		if (fault.when === 'before the press') {
			await inject(page, faulty, injection);
			await press();
		} else {
			await press();
			place = (await hear(page, 'ai')).seconds;
			// The status follows the sound a moment later; injected before that, it would still be opening.
			await expectToSay(page, 'Playing {track}');
			await inject(page, faulty, injection);
		}
		const over = wait((fault.seconds ?? 0) * 1000);
		if (fault.thenKey) {
			await page.keyboard.press(fault.thenKey);
			place = 305 * (Number(fault.thenKey) / 10);
			placedMs = performance.now();
		}
		for (const says of fault.says) {
			const named = await expectToSay(page, says);
			if (named === undefined) continue;
			expectKept(named);
			place = named;
		}
		await over;

		if (fault.goesOn === 'with Next') {
			await bar(page).getByRole('button', { name: 'Next track' }).click();
			await hear(page, 'companies');
		} else {
			if (fault.goesOn === 'when it is over') await clear(page, faulty, injection);
			let sound = await hear(page, 'ai');
			expectKept(sound.seconds);
			if (fault.goesOn === 'in the other format') {
				await page.waitForFunction(() =>
					window.audioElements.some((audio) => !audio.paused && audio.src.includes('.m4a'))
				);
				sound = await hear(page, 'ai');
				expectKept(sound.seconds);
			}
			if (fault.goesOn === 'through it') {
				// It has played past what was buffered before the fault.
				await page.waitForFunction(
					(past) => window.audioElements.some((audio) => !audio.paused && audio.currentTime > past),
					sound.seconds + 6
				);
			}
			await expectToSay(page, 'Playing {track}');
		}
		expect(await falseClaims(page)).toEqual([]);
	});
}
