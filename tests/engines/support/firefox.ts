import puppeteer, { type Frame, type Page } from 'puppeteer-core';
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
	let scope: Page | Frame = page;
	return {
		open: async (url) => {
			scope = page;
			await page.goto(url);
		},
		enter: async (selector) => {
			const element = await page.waitForSelector(selector);
			const frame = await element?.contentFrame();
			if (!frame) throw new Error(`${selector} is no frame.`);
			scope = frame;
		},
		leave: () => {
			scope = page;
			return Promise.resolve();
		},
		press: async (selector) => {
			const element = await scope.waitForSelector(selector);
			await element?.click();
		},
		type: async (key) => {
			await page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]);
		},
		read: async <T>(expression: string) => (await scope.evaluate(expression)) as T,
		close: async () => {
			await firefox.close();
		}
	};
}
