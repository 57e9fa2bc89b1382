import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** After standing still for this long, a page concludes that it slept (`browser/wake.ts`). */
const sleepSeconds = 2.5;

/**
 * Freezes a page, as browsers do with one that has long been hidden, for long enough that it notices.
 * @param meanwhile done while it is frozen
 */
export async function freeze(page: Page, meanwhile?: () => Promise<void>): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await meanwhile?.();
	await wait(sleepSeconds * 1000);
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
}
