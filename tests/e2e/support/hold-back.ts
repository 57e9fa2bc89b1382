import type { Page } from '@playwright/test';

/**
 * Holds back a page's requests.
 * @returns a function that lets them through
 */
export async function holdBack(page: Page, ...addresses: string[]): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	for (const address of addresses) {
		await page.route(address, async (route) => {
			await released;
			await route.continue();
		});
	}
	return release;
}
