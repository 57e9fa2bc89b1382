import { chromium } from '../../support/chromium';
import type { Browser } from './browser';
import { startByPuppeteer } from './puppeteer-browser';

/**
 * Starts Debian's Chromium.
 * @param script runs in every page before its own
 */
export async function startChromium(script?: string): Promise<Browser> {
	return startByPuppeteer(chromium, script);
}
