import { expect, test } from 'vitest';
import { makeRecording } from '../support/tone-recording';
import { tapModule, tapScript, type Tap } from '../support/tap-script';
import { listenerIn, soundSeconds, throughWebAudio } from './support/listener';
import { describeInEngines } from './support/engines';
import { until } from './support/listening';
import { servedBuildWith } from './support/made-build';
import { clockLagSeconds } from '../support/watch-page';

const toneDbfsPeak = -70;
const toneDbfs = toneDbfsPeak - 20 * Math.log10(Math.SQRT2);
/** Longer than a test takes on a busy machine. */
const lengthSeconds = 180;
const ceiling = 10 ** (-9 / 20);

/** A steady tone, and one with a full-scale bang every two seconds. */
const site = servedBuildWith(
	{
		legalise: () => makeRecording(lengthSeconds, toneDbfsPeak),
		must: () =>
			makeRecording(
				lengthSeconds,
				toneDbfsPeak,
				[...Array(lengthSeconds / 2 - 1).keys()].map((pair) => 2 * pair + 2)
			)
	},
	{ 'tap.js': tapModule }
);

// Each in its own browser: in WebKit one visit may spoil the sound of the next.
describeInEngines('Listen closer', (browser) => {
	const { play, expectMoving, press, nextLevel } = listenerIn(browser, site);

	test('adds the gain it shows, without a jump', async () => {
		await play('/tracks/legalise', tapScript(`'/tap.js'`));
		await press('+', 2);
		await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(true);
		const before = await expectMoving();
		const startedMs = performance.now();
		expect(await nextLevel()).toBeCloseTo(toneDbfs + 12, 0);
		await press('+', 4);
		expect(await nextLevel()).toBeCloseTo(toneDbfs + 36, 0);
		await press('+', 2);
		expect(await nextLevel()).toBeCloseTo(toneDbfs + 48, 0);
		const after = await expectMoving(before);
		expect(after - before).toBeLessThan((performance.now() - startedMs) / 1000 + clockLagSeconds);
	});

	test('holds full scale below its ceiling', async () => {
		await play('/tracks/must', tapScript(`'/tap.js'`));
		await press('+', 8);
		await until(async () => {
			const { blocks } = await browser().read<Tap>('window.tap');
			const later = blocks.filter(({ startSeconds }) => startSeconds > 1);
			expect(Math.max(...later.map(({ peak }) => peak))).toBeGreaterThan(ceiling * 0.9);
		});
		await nextLevel();
		const { blocks } = await browser().read<Tap>('window.tap');
		expect(Math.max(...blocks.map(({ peak }) => peak))).toBeLessThanOrEqual(ceiling);
	});
});

describeInEngines('Listen closer at a change of track', (browser) => {
	const { play, expectMoving, press } = listenerIn(browser, site);

	test('the next track is amplified too, and the one after 0 dB is not', async () => {
		// In WebKit a seek of sound that goes through Web Audio may fail, so it starts near the end.
		await play('/tracks/to#t=145');
		await browser().type('k');
		await expect.poll(() => browser().read(soundSeconds)).toBe(-1);
		await press('+', 6);
		await browser().type('k');
		await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(true);
		await expect.poll(() => browser().read('location.pathname')).toBe('/tracks/benefit');
		await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(true);
		await expectMoving(await expectMoving());
		const captures = await browser().read<Tap['captures']>('window.captures');
		expect(captures.at(-1)).toMatchObject({ paused: true });
		await press('-', 6);
		await browser().type('n');
		await expect.poll(() => browser().read('location.pathname')).toBe('/tracks/ai');
		await expect.poll(() => browser().read<boolean>(throughWebAudio)).toBe(false);
		await expectMoving(await expectMoving());
	});
});
