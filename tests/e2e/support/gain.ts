import { expect, type Page } from '@playwright/test';
import { alive, bar } from './site';
import { hear } from './sound';
import { playsThroughWebAudio } from './tapped-page';

/** The slider that makes a room louder. */
export function slider(page: Page) {
	return page.getByRole('slider', { name: 'Listen closer' });
}

/** Opens a track’s page and plays it. */
export async function play(page: Page, slug: string, fragment = '') {
	await page.goto(`/tracks/${slug}${fragment}`);
	await alive(page);
	await bar(page).getByRole('button', { name: 'Play' }).click();
	await hear(page, slug);
}

/** Sets the gain, and waits until the page says so. */
export async function setGain(page: Page, gainDb: number) {
	await slider(page).fill(String(gainDb));
	await expect(
		page.getByText(`${gainDb > 0 ? '+' : ''}${gainDb} dB`, { exact: true })
	).toBeVisible();
}

/** Waits until the sound that plays goes through the chain. */
export async function expectRouted(page: Page, timeout = 45_000) {
	await expect.poll(() => playsThroughWebAudio(page), { timeout }).toBe(true);
}
