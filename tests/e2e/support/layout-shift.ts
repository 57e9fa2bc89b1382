import type { Page } from '@playwright/test';

declare global {
	interface Window {
		layoutShift?: number;
	}
}

/** Adds up how far things move on a page, from its beginning. */
export async function watchLayoutShift(page: Page): Promise<void> {
	await page.addInitScript(() => {
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { value } = entry as PerformanceEntry & { value: number };
				window.layoutShift = (window.layoutShift ?? 0) + value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** How far things have moved, as Core Web Vitals count it. */
export function layoutShift(page: Page): Promise<number> {
	return page.evaluate(() => window.layoutShift ?? 0);
}
