import puppeteer from 'puppeteer-core';
import { watchAudio, type Browser } from './browser';

/** Starts Debian's Chromium. */
export async function startChromium(): Promise<Browser> {
	const chromium = await puppeteer.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		headless: true,
		// Chromium has no sandbox for root.
		args: ['--no-sandbox']
	});
	const page = await chromium.newPage();
	await page.setViewport({ width: 1440, height: 900 });
	await page.evaluateOnNewDocument(watchAudio);
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
			await chromium.close();
		}
	};
}
