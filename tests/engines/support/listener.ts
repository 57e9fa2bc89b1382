import { expect } from 'vitest';
import { captureScript, levelOf, type Tap } from '../../support/tap-script';
import type { Browser } from './browser';
import { playButton, until } from './listening';

const slider = `document.querySelector('input[type=range][aria-describedby]')`;

/** An expression: the place of the sound that plays, −1 without any. */
export const soundSeconds = `(window.audioElements.find((audio) => !audio.paused)?.currentTime ?? -1)`;
/** An expression: whether the sound that plays goes through Web Audio. */
export const throughWebAudio = `window.capturedElements.has(window.audioElements.find((audio) => !audio.paused))`;

/** What a listener can do with “Listen closer” on a site. */
export function listenerIn(browser: () => Browser, site: () => string) {
	/** Opens a track, runs a script on its page, and plays it. */
	async function play(path: string, script = captureScript) {
		await browser().open('about:blank');
		await browser().open(site() + path);
		await browser().read(`(() => { ${script}; return null; })()`);
		await expect.poll(() => browser().read<boolean>(`${slider} !== null`)).toBe(true);
		// The test before may have left some gain, which lasts as long as the visit.
		await press('-', 8);
		await browser().press(playButton);
		await expectMoving();
	}

	async function expectMoving(past = 0): Promise<number> {
		return until(async () => {
			const now = await browser().read<number>(soundSeconds);
			expect(now).toBeGreaterThan(past);
			return now;
		});
	}

	/** Adds or removes 6 dB at a time with the keyboard: a press lets Web Audio run. */
	async function press(key: '+' | '-', times: number) {
		for (let count = 0; count < times; count++) await browser().type(key);
	}

	/** Waits for about another second of output. @returns its level */
	async function nextLevel(): Promise<number> {
		const { blocks } = await browser().read<Tap>('window.tap');
		const from = (blocks.at(-1)?.startSeconds ?? 0) + 0.5;
		return until(async () => {
			const heard = (await browser().read<Tap>('window.tap')).blocks.filter(
				({ startSeconds }) => startSeconds > from
			);
			// On a busy machine WebKitGTK leaves gaps; between them the level is right.
			const whole = heard.filter(({ silentSamples }) => silentSamples === 0);
			expect(whole.length).toBeGreaterThan(20);
			return levelOf(whole);
		});
	}
	return { play, expectMoving, press, nextLevel };
}
