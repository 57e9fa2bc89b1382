import type { Browser } from './browser';
import { startByPuppeteer } from './puppeteer-browser';

/**
 * Starts Debian's Firefox, driven over WebDriver BiDi.
 * @param script runs in every page before its own
 */
export async function startFirefox(script?: string): Promise<Browser> {
	const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
	return startByPuppeteer({ browser: 'firefox', executablePath }, script);
}
