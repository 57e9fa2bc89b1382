import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** A page that wakes up after this long takes it that it slept. */
const sleepSeconds = 2.5;

/**
 * Freezes a page, as browsers do with pages that are long hidden, for as long as it notices.
 * @param meanwhile done while it is frozen
 */
export async function freeze(page: Page, meanwhile?: () => Promise<void>): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
	await meanwhile?.();
	await wait(sleepSeconds * 1000);
	await devtools.send('Page.setWebLifecycleState', { state: 'active' });
}
