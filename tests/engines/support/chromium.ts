import type { Browser } from './browser';
import { startByPuppeteer } from './puppeteer-browser';

/**
 * Starts Debian's Chromium.
 * @param script runs in every page before its own
 */
export async function startChromium(script?: string): Promise<Browser> {
	const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
	// Chromium has no sandbox for root, and looks for updates unless told not to.
	const args = ['--no-sandbox', '--disable-background-networking'];
	return startByPuppeteer({ executablePath, args }, script);
}
