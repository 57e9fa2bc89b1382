import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/**
 * Freezes a page for a few seconds, as browsers do with pages that are long hidden.
 * @param meanwhile done while it is frozen
 */
export async function freeze(page: Page, meanwhile?: () => Promise<void>): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await meanwhile?.();
	await wait(3000);
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
}
