import { expect, type Page } from '@playwright/test';
import { playsThroughWebAudio } from './tapped-page';

/** The slider that makes a room louder. */
export function slider(page: Page) {
	return page.getByRole('slider', { name: 'Listen closer' });
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
