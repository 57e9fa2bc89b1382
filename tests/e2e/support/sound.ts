import type { JSHandle, Page } from '@playwright/test';
import { audioScript } from '../../support/watch-page';
import { bar, openAlive } from './site';

declare global {
	interface Window {
		/** Every audio element the page has made. */
		audioElements: HTMLAudioElement[];
	}
}

/** What an audio element is really doing. */
export interface Sound {
	readonly src: string;
	readonly seconds: number;
}

/** Collects every audio element, so that a test can check them rather than the page. */
export async function watchAudio(page: Page): Promise<void> {
	await page.addInitScript(audioScript);
}

/** The sounds that are not paused, whatever the page says. */
export function playingSounds(page: Page): Promise<Sound[]> {
	return page.evaluate(() =>
		window.audioElements
			.filter((audio) => !audio.paused && !audio.ended)
			.map((audio) => ({ src: new URL(audio.src).pathname, seconds: audio.currentTime }))
	);
}

/** Waits until exactly one sound plays, of that track, past a moment, and its clock has moved twice. */
export async function hear(page: Page, slug: string, pastSeconds = 0): Promise<Sound> {
	const first = await waitForSound(page, slug, pastSeconds);
	return waitForSound(page, slug, first.seconds);
}

async function waitForSound(page: Page, slug: string, pastSeconds: number): Promise<Sound> {
	const handle = await page.waitForFunction(
		([wanted, past]) => {
			const sounding = window.audioElements.filter((audio) => !audio.paused && !audio.ended);
			const [audio] = sounding;
			if (sounding.length !== 1 || !audio) return null;
			const path = new URL(audio.src).pathname;
			const moved = audio.currentTime > past && path.startsWith(`/album/${wanted}.`);
			return moved ? { src: path, seconds: audio.currentTime } : null;
		},
		[slug, pastSeconds] as const,
		{ timeout: 45_000 }
	);
	const sound = await handle.jsonValue();
	if (!sound) throw new Error('No sound was heard.');
	return sound;
}

/** Opens a track’s page and plays it. @param fragment of the address, such as `#t=81` */
export async function playTrack(page: Page, slug: string, fragment = ''): Promise<Sound> {
	await openAlive(page, `/tracks/${slug}${fragment}`);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	return hear(page, slug);
}

/** Does something to the playing element behind the page's back. */
export async function meddle(page: Page, action: 'pause' | 'play'): Promise<void> {
	await page.evaluate((name) => {
		const audio = window.audioElements.find((element) =>
			name === 'pause' ? !element.paused : element.currentTime > 0
		);
		return name === 'pause' ? audio?.pause() : audio?.play();
	}, action);
}

/** Notes from now on what interrupts the sound that plays. @returns the names of the events */
export async function watchInterruptions(page: Page): Promise<JSHandle<string[]>> {
	return page.evaluateHandle(() => {
		const heard: string[] = [];
		const audio = window.audioElements.find((element) => !element.paused);
		// Not `waiting`, which a busy machine causes too.
		for (const event of ['pause', 'emptied', 'seeking']) {
			audio?.addEventListener(event, () => heard.push(event));
		}
		return heard;
	});
}
