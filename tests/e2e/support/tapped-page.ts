import type { Page } from '@playwright/test';
import { tapModule, tapScript, type Tap, type TappedBlock } from '../../support/tap-script';

declare global {
	interface Window {
		tap: Tap;
		tapContext: AudioContext;
		capturedElements: Set<HTMLAudioElement>;
	}
}

/**
 * Listens to what Web Audio sends to the loudspeaker, and counts its contexts. The page's policy
 * forbids the tap, so such a test sets `bypassCSP`.
 */
export async function tapOutput(page: Page): Promise<void> {
	const blob = `new Blob([${JSON.stringify(tapModule)}], { type: 'text/javascript' })`;
	await page.addInitScript(tapScript(`URL.createObjectURL(${blob})`));
}

/** What the tap has seen so far. */
export function readTap(page: Page): Promise<Tap> {
	return page.evaluate(() => window.tap);
}

/** Waits for another second or more of output. @returns its blocks */
export async function tapNext(page: Page, seconds = 1): Promise<readonly TappedBlock[]> {
	const { blocks } = await readTap(page);
	const from = (blocks.at(-1)?.startSeconds ?? 0) + 0.1;
	const handle = await page.waitForFunction(
		([start, end]) => {
			const heard = window.tap.blocks.filter(({ startSeconds }) => startSeconds > start);
			return (heard.at(-1)?.startSeconds ?? 0) > end ? heard : null;
		},
		[from, from + seconds] as const
	);
	return (await handle.jsonValue()) ?? [];
}

/** Whether the sound that plays now goes through Web Audio. */
export function playsThroughWebAudio(page: Page): Promise<boolean> {
	return page.evaluate(() => {
		const sounding = window.audioElements.find((audio) => !audio.paused && !audio.ended);
		return sounding !== undefined && window.capturedElements.has(sounding);
	});
}
