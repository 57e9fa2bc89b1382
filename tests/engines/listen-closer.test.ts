import { expect, test, vi } from 'vitest';
import { captureScript, levelOf, tapScript, type Tap } from '../support/tap-script';
import type { Browser } from './support/browser';
import { describeInEngines, servedBuild } from './support/engines';

const slider = `document.querySelector('input[type=range][aria-describedby]')`;
const seconds = `(window.audioElements.find((audio) => !audio.paused)?.currentTime ?? -1)`;
const throughWebAudio = `window.capturedElements.has(window.audioElements.find((audio) => !audio.paused))`;
const playButton = '[aria-label=Player] button[aria-label=Play]';

const site = servedBuild();

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

	/** Waits until another two seconds have gone to the loudspeaker; gives their level. */
	async function nextLevel(): Promise<number> {
		const { blocks } = await browser().read<Tap>('window.tap');
		const from = (blocks.at(-1)?.startSeconds ?? 0) + 0.5;
		return vi.waitFor(
			async () => {
				const heard = (await browser().read<Tap>('window.tap')).blocks.filter(
					({ startSeconds }) => startSeconds > from
				);
				expect(heard.at(-1)?.startSeconds ?? 0).toBeGreaterThan(from + 2);
				return levelOf(heard);
			},
			{ timeout: 30_000, interval: 250 }
		);
	}
	return { play, expectMoving, press, nextLevel };
}

// Each in a browser of its own: what a visit leaves behind in WebKit may spoil the next one's sound.
describeInEngines('Listen closer', (browser) => {
	const { play, expectMoving, press, nextLevel } = listenerIn(browser);

	test('adds its gain below the ceiling, and leaves the place alone', async () => {
		await play('/tracks/legalise', tapScript);
		await press('+', 2);
		await vi.waitFor(async () => {
			expect(await browser().read<boolean>(throughWebAudio)).toBe(true);
		}, 20_000);
		const before = await expectMoving(0);
		const low = await nextLevel();
		await press('+', 4);
		const high = await nextLevel();
		// A room is never twice the same.
		expect(Math.abs(high - low - 24)).toBeLessThan(2);
		const after = await expectMoving(before);
		expect(after).toBeLessThan(60);
		await press('+', 2);
		await nextLevel();
		const { blocks } = await browser().read<Tap>('window.tap');
		expect(Math.max(...blocks.map(({ peak }) => peak))).toBeLessThanOrEqual(10 ** (-9 / 20));
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
});
