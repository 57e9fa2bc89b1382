import type { Page } from '@playwright/test';

/**
 * Holds back what a page asks for.
 * @returns what lets it go on
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
