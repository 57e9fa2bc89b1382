import puppeteer from 'puppeteer-core';
import { watchAudio, type Browser } from './browser';

/**
 * Starts Debian's Firefox, driven over WebDriver BiDi.
 * @param script runs in every page before its own
 */
export async function startFirefox(script = ''): Promise<Browser> {
	const firefox = await puppeteer.launch({
		browser: 'firefox',
		executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
		headless: true
	});
	const page = await firefox.newPage();
	await page.setViewport({ width: 1440, height: 900 });
	await page.evaluateOnNewDocument(watchAudio + script);
	return {
		open: async (url) => {
			await page.goto(url);
		},
		press: async (selector) => {
			const element = await page.waitForSelector(selector);
			await element?.click();
		},
		type: async (key) => {
			await page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]);
		},
		read: async <T>(expression: string) => (await page.evaluate(expression)) as T,
		close: async () => {
			await firefox.close();
		}
	};
}
