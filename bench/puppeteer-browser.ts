import puppeteer, { type Browser, type Frame, type LaunchOptions, type Page } from 'puppeteer-core';
import { PATIENCE_MS, viewport, type EngineBrowser, type Pane } from './pane';
import { recorder } from './recorder';
import { Traffic } from './traffic';

/** Starts a browser that puppeteer drives, without a window. */
export async function startPuppeteer(options: LaunchOptions): Promise<EngineBrowser> {
	const browser = await puppeteer.launch({ headless: true, protocolTimeout: 300_000, ...options });
	return {
		version: (await browser.version()).replace(/^[^/]*\//, ''),
		pid: browser.process()?.pid ?? 0,
		newPane: async (disk = false) => await newPane(browser, disk),
		close: async () => {
			await browser.close();
		}
	};
}

async function newPane(browser: Browser, disk: boolean): Promise<Pane> {
	const context = disk ? browser.defaultBrowserContext() : await browser.createBrowserContext();
	const page = await context.newPage();
	await page.setViewport(viewport);
	await page.evaluateOnNewDocument(recorder);
	let frame: Frame = page.mainFrame();
	const middle = async (selector: string) => {
		const element = await frame.waitForSelector(selector, { visible: true });
		const box = await element?.boundingBox();
		if (!box) throw new Error(`There is no "${selector}".`);
		return [box.x + box.width / 2, box.y + box.height / 2] as const;
	};
	return {
		traffic: trafficOf(page),
		open: async (url) => {
			await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
		},
		enter: async (selector) => {
			const element = await page.waitForSelector(selector, { timeout: PATIENCE_MS });
			const entered = await element?.contentFrame();
			if (!entered) throw new Error(`"${selector}" is no frame.`);
			frame = entered;
		},
		waitFor: async (selector) => {
			await frame.waitForSelector(selector, { visible: true, timeout: PATIENCE_MS });
		},
		evaluate: async (expression) => await frame.evaluate(expression),
		evaluateOutside: async (expression) => await page.evaluate(expression),
		point: async (selector) => {
			await page.mouse.move(...(await middle(selector)));
		},
		press: async (selector) => {
			await page.mouse.click(...(await middle(selector)));
		},
		tidy: async () => {
			const session = await page.createCDPSession().catch(() => undefined);
			await session?.send('HeapProfiler.collectGarbage');
			await session?.send('Memory.simulatePressureNotification', { level: 'critical' });
			await session?.detach();
		},
		close: async () => {
			await (disk ? page.close() : context.close());
		}
	};
}

function trafficOf(page: Page): Traffic {
	const traffic = new Traffic();
	page.on('request', (request) => {
		traffic.begin(request.url());
	});
	for (const event of ['requestfinished', 'requestfailed'] as const) {
		page.on(event, (request) => {
			traffic.end(request.url());
		});
	}
	return traffic;
}
