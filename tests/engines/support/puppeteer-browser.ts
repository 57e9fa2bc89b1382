import puppeteer, { type Frame, type LaunchOptions, type Page } from 'puppeteer-core';
import { isStranger, watchPage, type Browser } from './browser';

/**
 * Starts a browser that Puppeteer drives, without a window.
 * @param script runs in every page before its own
 */
export async function startByPuppeteer(options: LaunchOptions, script = ''): Promise<Browser> {
	const browser = await puppeteer.launch({ ...options, headless: true });
	const page = await browser.newPage();
	await page.setViewport({ width: 1440, height: 900 });
	await page.evaluateOnNewDocument(watchPage + script);
	const strangers: string[] = [];
	page.on('request', (request) => {
		if (isStranger(request.url())) strangers.push(request.url());
	});
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
		strangers: () => strangers,
		close: async () => {
			await browser.close();
		}
	};
}
