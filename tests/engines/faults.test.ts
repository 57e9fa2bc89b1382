import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faults } from '../faults/faults';
import { FaultProxy } from '../faults/support/proxy';
import { patternOf } from '../faults/support/says';
import { describeInEngines, servedBuild } from './support/engines';
import { hearOne, openAlive } from './support/listening';

const status = `document.querySelector('[aria-label=Player] [role=status]').textContent`;
const sources = `window.audioElements.filter((audio) => !audio.paused).map((audio) => audio.src)`;
const playButton = '[aria-label=Player] button[aria-label=Play]';
/** A little more than the sound needs, so that hardly more has arrived than is heard. */
const lane = { kbitPerSecond: 220, roundTripMs: 10 };
/** Where the listener starts, so that a lost place would show. */
const startSeconds = 100;
/** What may be played between a look at the place and the next. */
const slackSeconds = 20;

const site = servedBuild();
let proxy: FaultProxy;
beforeEach(async () => {
	proxy = await FaultProxy.start({ upstream: site(), lane, laneOn: /\.weba$/ });
});
afterEach(async () => {
	await proxy.close();
});

describeInEngines('Faults', (browser) => {
	for (const fault of faults) {
		const { injection } = fault;
		if (!fault.inAllEngines || injection.by !== 'proxy') continue;

		test(fault.name, async () => {
			await openAlive(browser(), `${proxy.url}/tracks/ai#t=${startSeconds}`);
			if (fault.strikes === 'before the press') proxy.strike(injection);
			await browser().press(playButton);
			let place = startSeconds;
			if (fault.strikes === 'while it plays') {
				place = await hearOne(browser(), 'ai', startSeconds);
				proxy.strike(injection);
			}
			for (const says of fault.says) {
				await vi.waitFor(async () => {
					expect(await browser().read(status)).toMatch(patternOf(says));
				}, 40_000);
			}
			if (fault.goesOn === 'when it is over') proxy.heal();
			const format = fault.goesOn === 'in the other format' ? 'm4a' : 'weba';
			const heard = await hearOne(browser(), 'ai', place, format);
			expect(heard).toBeLessThan(place + slackSeconds);
			// It goes on for longer than what had arrived before.
			await hearOne(browser(), 'ai', heard + (fault.goesOn === 'through it' ? 6 : 0), format);
			await vi.waitFor(async () => {
				expect(await browser().read(status)).toMatch(patternOf('Playing {track}'));
			}, 10_000);
			if (fault.goesOn === 'when it is over') {
				expect(await browser().read(sources)).toEqual([expect.stringMatching(/#\d+$/)]);
			}
		});
	}
});
