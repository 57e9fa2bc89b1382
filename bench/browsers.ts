import { chromium } from '../tests/support/chromium';
import type { EngineBrowser } from './pane';
import { startPuppeteer } from './puppeteer-browser';
import type { Traffic } from './traffic';
import { startWebKit } from './webkit-browser';

/** A browser engine that the bench measures. */
export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

/** All engines, in the order of the tables. */
export const engineNames: readonly EngineName[] = ['Chromium', 'Firefox', 'WebKitGTK'];

const firefoxPath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/**
 * Starts a browser without a window, with its usual rules for what a press may start.
 * @param traffic the requests that the engine's server receives
 */
export async function startBrowser(engine: EngineName, traffic: Traffic): Promise<EngineBrowser> {
	switch (engine) {
		case 'Chromium':
			return await startPuppeteer(chromium);
		case 'Firefox':
			return await startPuppeteer({ browser: 'firefox', executablePath: firefoxPath });
		case 'WebKitGTK':
			return await startWebKit(traffic);
	}
}
