import type { Page } from '@playwright/test';

/** The addresses of a track's files that a page's origin has downloaded. */
export function downloadedAddresses(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const kept = await Promise.all(
			(await caches.keys()).map(async (name) => (await caches.open(name)).keys())
		);
		return kept.flat().flatMap(({ url }) => (url.includes('/album/') ? [url] : []));
	});
}
