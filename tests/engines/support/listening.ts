import { expect, vi } from 'vitest';
import type { Browser } from './browser';

/** The player's play button. */
export const playButton = '[aria-label=Player] button[aria-label=Play]';
/** An expression: what the player says. */
export const status = `document.querySelector('[aria-label=Player] [role=status]').textContent`;

const sounding = `window.audioElements
	.filter((audio) => !audio.paused && !audio.ended)
	.map((audio) => ({ path: new URL(audio.src).pathname, seconds: audio.currentTime }))`;
const alive = `document.documentElement.dataset.js === 'hydrated'`;

/** Waits until a check passes, as patiently as `expect.poll` here. @returns what it gives */
export function until<T>(check: () => Promise<T>): Promise<T> {
	return vi.waitFor(check, { timeout: 120_000, interval: 100 });
}

/** Opens a page of the site and waits until it is interactive. */
export async function openAlive(browser: Browser, url: string): Promise<void> {
	// A blank page in between, so that an address that differs only in its fragment is loaded.
	await browser.open('about:blank');
	await browser.open(url);
	await expect.poll(() => browser.read<boolean>(alive)).toBe(true);
}

/** Waits until exactly this track plays, past a moment. @returns its position in seconds */
export async function hearOne(
	browser: Browser,
	slug: string,
	pastSeconds = 0,
	format: 'weba' | 'm4a' = 'weba'
): Promise<number> {
	return until(async () => {
		const sounds = await browser.read<{ path: string; seconds: number }[]>(sounding);
		expect(sounds).toHaveLength(1);
		expect(sounds[0]?.path).toMatch(new RegExp(`^/album/${slug}\\..*\\.${format}$`));
		expect(sounds[0]?.seconds).toBeGreaterThan(pastSeconds);
		return sounds[0]?.seconds ?? 0;
	});
}
