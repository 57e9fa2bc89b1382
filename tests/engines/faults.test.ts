import { afterEach, beforeEach, expect, test } from 'vitest';
import { faults, type Fault } from '../faults/faults';
import { FaultProxy } from '../faults/support/proxy';
import { patternOf } from '../faults/support/status';
import { describeInEngines, servedBuild } from './support/engines';
import { hearOne, openAlive, playButton, status } from './support/listening';
import { clockLagSeconds } from '../support/watch-page';

const sources = `window.audioElements.filter((audio) => !audio.paused).map((audio) => audio.src)`;
const playsAac = `new Audio().canPlayType('audio/mp4; codecs="mp4a.40.2"') !== ''`;
/** Slow enough that a track isn’t buffered whole; WebKitGTK stalls below this. */
const lane = { kbitPerSecond: 600, roundTripMs: 10 };
/** Where the listener starts, so that a lost place would show. */
const startSeconds = 100;

const site = servedBuild();
let proxy: FaultProxy;
beforeEach(async () => {
	proxy = await FaultProxy.start({ upstream: site(), lane, laneOn: /\.weba$/ });
});
afterEach(async () => {
	await proxy.close();
});

describeInEngines('Faults', (browser, engine) => {
	const hear = (past: number, format?: 'weba' | 'm4a') => hearOne(browser(), 'ai', past, format);
	const sayIn = async (template: string) => {
		await expect.poll(() => browser().read(status)).toMatch(patternOf(template));
	};

	for (const fault of faults) {
		const { injection } = fault;
		if (injection.by !== 'proxy' || !fault.alsoIn?.some((name) => name === engine)) continue;

		test(fault.name, async () => {
			await openAlive(browser(), `${proxy.url}/tracks/ai#t=${startSeconds}`);
			const { says, goesOn } = asExperienced(fault, await browser().read<boolean>(playsAac));
			if (fault.when === 'before the press') proxy.inject(injection);
			const pressedMs = performance.now();
			await browser().press(playButton);
			if (fault.when === 'while it plays') {
				await hear(startSeconds);
				proxy.inject(injection);
			}
			for (const said of says) await sayIn(said);
			if (goesOn === 'when it is over') proxy.clear();
			const format = goesOn === 'in the other format' ? 'm4a' : 'weba';
			const heard = await hear(startSeconds, format);
			expect(heard - startSeconds).toBeLessThan(
				(performance.now() - pressedMs) / 1000 + clockLagSeconds
			);
			if (goesOn === 'through it') {
				// To a place that isn’t buffered.
				await browser().type('8');
				await hear(244);
			}
			await sayIn('Playing {track}');
			if (goesOn === 'when it is over') {
				expect(await browser().read(sources)).toEqual([expect.stringMatching(/#\d+$/)]);
			}
		});
	}
});

/** For a browser that plays one format only, losing it is losing both. */
function asExperienced(fault: Fault, playsBoth: boolean): Fault {
	if (playsBoth || fault.goesOn !== 'in the other format') return fault;
	return faults.find(({ name }) => name === '404 for both formats') ?? fault;
}
