import {
	launch,
	PuppeteerPage,
	type Browser,
	type LaunchOptions,
	type Page
} from '../tests/support/puppeteer-page';
import { recorder, viewport, type EngineBrowser, type Pane } from './pane';
import { Traffic } from './traffic';

/** Starts a browser that Puppeteer drives. */
export async function startPuppeteer(options: LaunchOptions): Promise<EngineBrowser> {
	const browser = await launch(options);
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
	const pane = await PuppeteerPage.make(context, viewport, recorder);
	const { page } = pane;
	return {
		traffic: trafficOf(page),
		open: (url) => pane.open(url, 'domcontentloaded'),
		enter: (selector) => pane.enter(selector),
		waitFor: async (selector) => {
			await pane.find(selector);
		},
		evaluate: (expression) => pane.evaluate(expression),
		evaluateOutside: async (expression) => await page.evaluate(expression),
		point: async (selector) => {
			await (await pane.find(selector)).hover();
		},
		press: async (selector) => {
			await (await pane.find(selector)).click();
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
