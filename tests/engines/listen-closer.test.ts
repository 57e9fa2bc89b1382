import { expect, test, vi } from 'vitest';
import { makeRecording } from '../support/made-recording';
import { captureScript, levelOf, tapModule, tapScript, type Tap } from '../support/tap-script';
import type { Browser } from './support/browser';
import { describeInEngines } from './support/engines';
import { servedBuildWith } from './support/made-build';

const toneDbfsPeak = -70;
const toneDbfs = toneDbfsPeak - 20 * Math.log10(Math.SQRT2);
const ceiling = 10 ** (-9 / 20);

const slider = `document.querySelector('input[type=range][aria-describedby]')`;
const seconds = `(window.audioElements.find((audio) => !audio.paused)?.currentTime ?? -1)`;
const throughWebAudio = `window.capturedElements.has(window.audioElements.find((audio) => !audio.paused))`;
const playButton = '[aria-label=Player] button[aria-label=Play]';

/** A steady tone, and one with a full-scale bang every two seconds. */
const site = servedBuildWith(
	{
		legalise: () => makeRecording(60, toneDbfsPeak),
		must: () =>
			makeRecording(
				60,
				toneDbfsPeak,
				[...Array(29).keys()].map((pair) => 2 * pair + 2)
			)
	},
	{ 'tap.js': tapModule }
);

/** What a test does in a browser. */
function listenerIn(browser: () => Browser) {
	/** Opens a track, runs a script on its page, and plays it. */
	async function play(path: string, script = captureScript) {
		await browser().open('about:blank');
		await browser().open(site() + path);
		await browser().read(`(() => { ${script}; return null; })()`);
		await vi.waitFor(async () => {
			expect(await browser().read<boolean>(`${slider} !== null`)).toBe(true);
		}, 20_000);
		// The test before may have left some gain, which lasts as long as the visit.
		await press('-', 8);
		await browser().press(playButton);
		await expectMoving();
	}

	async function expectMoving(past = 0): Promise<number> {
		return vi.waitFor(
			async () => {
				const now = await browser().read<number>(seconds);
				expect(now).toBeGreaterThan(past);
				return now;
			},
			{ timeout: 30_000, interval: 100 }
		);
	}

	/** Adds 6 dB a time, or takes as much away, by the keyboard: a press lets Web Audio run. */
	async function press(key: '+' | '-', times: number) {
		for (let count = 0; count < times; count++) await browser().type(key);
	}

	/** Waits until about another second of sound has gone to the loudspeaker; gives its level. */
	async function nextLevel(): Promise<number> {
		const { blocks } = await browser().read<Tap>('window.tap');
		const from = (blocks.at(-1)?.startSeconds ?? 0) + 0.5;
		return vi.waitFor(
			async () => {
				const heard = (await browser().read<Tap>('window.tap')).blocks.filter(
					({ startSeconds }) => startSeconds > from
				);
				// On a busy machine WebKitGTK leaves holes; between them the level is what it is.
				const whole = heard.filter(({ silentSamples }) => silentSamples === 0);
				expect(whole.length).toBeGreaterThan(20);
				return levelOf(whole);
			},
			{ timeout: 30_000, interval: 250 }
		);
	}
	return { play, expectMoving, press, nextLevel };
}

// Each in a browser of its own: what a visit leaves behind in WebKit may spoil the next one's sound.
describeInEngines('Listen closer', (browser) => {
	const { play, expectMoving, press, nextLevel } = listenerIn(browser);

	test('adds the gain it says, and leaves the place alone', async () => {
		await play('/tracks/legalise', tapScript(`'/tap.js'`));
		await press('+', 2);
		await vi.waitFor(async () => {
			expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
		}, 20_000);
		const before = await expectMoving(0);
		expect(await nextLevel()).toBeCloseTo(toneDbfs + 12, 0);
		await press('+', 4);
		expect(await nextLevel()).toBeCloseTo(toneDbfs + 36, 0);
		await press('+', 2);
		expect(await nextLevel()).toBeCloseTo(toneDbfs + 48, 0);
		const after = await expectMoving(before);
		expect(after).toBeLessThan(60);
	});

	test('holds full scale below its ceiling', async () => {
		await play('/tracks/must', tapScript(`'/tap.js'`));
		await press('+', 8);
		await vi.waitFor(
			async () => {
				const { blocks } = await browser().read<Tap>('window.tap');
				const later = blocks.filter(({ startSeconds }) => startSeconds > 1);
				expect(Math.max(...later.map(({ peak }) => peak))).toBeGreaterThan(ceiling * 0.9);
			},
			{ timeout: 30_000, interval: 250 }
		);
		await nextLevel();
		const { blocks } = await browser().read<Tap>('window.tap');
		expect(Math.max(...blocks.map(({ peak }) => peak))).toBeLessThanOrEqual(ceiling);
	});
});

describeInEngines('Listen closer at a change of track', (browser) => {
	const { play, expectMoving, press } = listenerIn(browser);

	test('a track that follows is amplified too, and one after 0 dB is plain', async () => {
		await play('/tracks/not');
		await press('+', 6);
		await vi.waitFor(async () => {
			expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
		}, 20_000);
		await browser().type('9');
		await vi.waitFor(
			async () => {
				expect(await browser().read('location.pathname')).toBe('/tracks/legalise');
				expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
			},
			{ timeout: 40_000, interval: 250 }
		);
		await expectMoving(await expectMoving());
		const captures = await browser().read<Tap['captures']>('window.captures');
		expect(captures.at(-1)).toMatchObject({ paused: true });
		await press('-', 6);
		await browser().type('n');
		await vi.waitFor(
			async () => {
				expect(await browser().read('location.pathname')).toBe('/tracks/music');
				expect(await browser().read<boolean>(throughWebAudio)).toBe(false);
			},
			{ timeout: 20_000, interval: 250 }
		);
		await expectMoving(await expectMoving());
	});

	test('fifty changes of track take no further elements', async () => {
		await play('/tracks/british');
		await press('+', 4);
		await vi.waitFor(async () => {
			expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
		}, 20_000);
		const elements = () => browser().read<number>('window.audioElements.length');
		const change = async (pairs: number) => {
			for (let pair = 0; pair < pairs; pair++) {
				await browser().type('n');
				await browser().type('p');
			}
		};
		await change(2);
		const before = await elements();
		await change(23);
		expect(await elements()).toBe(before);
		await expectMoving(await expectMoving());
		expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
		const captured = await browser().read<Tap['captures']>('window.captures');
		expect(captured.length).toBeLessThanOrEqual(3);
	});
});
