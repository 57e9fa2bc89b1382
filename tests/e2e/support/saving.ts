import type { Locator, Page } from '@playwright/test';
import { openAlive } from './site';

/** Matches requests for recordings, but not for their beginnings, which are fetched ahead. */
export const recording = /\.(weba|m4a)(?! bytes=0-32767)( |$)/;

/** What a track's page shows of it. */
export function track(page: Page): Locator {
	return page.getByRole('region', { name: /: track/ });
}

/** The button that saves a track, which only those that aren't saved have. */
export function saveButton(page: Page): Locator {
	return track(page).getByRole('button', { name: /^Save for offline/ });
}

/** The line that says that a track is saved. */
export function saved(page: Page): Locator {
	return track(page).getByText('Saved for offline');
}

/** Opens the page of a track that isn't saved, and waits for the service worker. */
export async function openTrack(page: Page, site: string, slug: string): Promise<void> {
	await openAlive(page, `${site}/tracks/${slug}`);
	await saveButton(page).waitFor();
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The addresses of a track's files that a page's origin has downloaded. */
export function downloadedAddresses(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const kept = await Promise.all(
			(await caches.keys()).map(async (name) => (await caches.open(name)).keys())
		);
		return kept.flat().flatMap(({ url }) => (url.includes('/album/') ? [url] : []));
	});
}
