import { chromium } from '../../support/chromium';
import { launch, PuppeteerPage, type LaunchOptions } from '../../support/puppeteer-page';
import { isStranger } from '../../support/watch-page';
import { watchPage, type Browser } from './browser';

/**
 * Starts Debian's Chromium.
 * @param script runs in every page before its own
 */
export async function startChromium(script?: string): Promise<Browser> {
	return startByPuppeteer(chromium, script);
}

/** Starts Debian's Chromium with its sound sent to the device: Puppeteer mutes it otherwise. */
export async function startAudibleChromium(): Promise<Browser> {
	return startByPuppeteer({ ...chromium, ignoreDefaultArgs: ['--mute-audio'] });
}

/**
 * Starts Debian's Firefox, driven over WebDriver BiDi.
 * @param script runs in every page before its own
 * @param extraPrefsFirefox settings, as `about:config` has them
 */
export async function startFirefox(
	script?: string,
	extraPrefsFirefox: Record<string, unknown> = {}
): Promise<Browser> {
	const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
	return startByPuppeteer({ browser: 'firefox', executablePath, extraPrefsFirefox }, script);
}

/** Starts a browser that Puppeteer drives, without a window. */
async function startByPuppeteer(options: LaunchOptions, script = ''): Promise<Browser> {
	const browser = await launch(options);
	const viewport = { width: 1440, height: 900 };
	const driven = await PuppeteerPage.make(browser, viewport, watchPage + script);
	const strangers: string[] = [];
	driven.page.on('request', (request) => {
		if (isStranger(request.url())) strangers.push(request.url());
	});
	return {
		open: (url) => driven.open(url),
		enter: (selector) => driven.enter(selector),
		leave: () => {
			driven.leave();
			return Promise.resolve();
		},
		press: async (selector) => {
			await (await driven.find(selector)).click();
		},
		type: async (key) => {
			await driven.page.keyboard.press(key as Parameters<typeof driven.page.keyboard.press>[0]);
		},
		read: async <T>(expression: string) => (await driven.evaluate(expression)) as T,
		strangers: () => strangers,
		close: async () => {
			await browser.close();
		}
	};
}
