import { chromium } from '../tests/support/chromium';
import type { EngineBrowser } from './pane';
import { startPuppeteer } from './puppeteer-browser';
import type { Traffic } from './traffic';
import { startWebKit } from './webkit-browser';

/** An engine that is measured. */
export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

/** All engines, in the order of the table. */
export const engineNames: readonly EngineName[] = ['Chromium', 'Firefox', 'WebKitGTK'];

const firefoxPath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/**
 * Starts a browser that nobody sees. What a press may do is what it may do for a person.
 * @param traffic what the engine's server was asked for
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
