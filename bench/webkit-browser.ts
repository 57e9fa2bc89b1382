import { setTimeout as sleep } from 'node:timers/promises';
import { startWebKitDriver, type WebKit } from '../tests/engines/support/webkit-driver';
import { PATIENCE_MS, recorder, viewport, type EngineBrowser, type Pane } from './pane';
import type { Traffic } from './traffic';

/** How often to look for an element, in ms. */
const POLL_MS = 20;

/**
 * Starts WebKitGTK. Its driver neither reports requests nor runs a script before the page's own, so the
 * server does both.
 * @param traffic the requests that the server receives
 */
export async function startWebKit(traffic: Traffic): Promise<EngineBrowser> {
	const first = await startWebKitDriver();
	const version = (await first.webkit.getCapabilities()).getBrowserVersion() ?? '';
	// Only a new browser has empty caches.
	let unused: WebKit | undefined = first;
	const started = new Set([first]);
	return {
		version,
		pid: first.pid,
		newPane: async () => {
			const browser = unused ?? (await startWebKitDriver());
			unused = undefined;
			started.add(browser);
			return await newPane(browser, traffic, () => started.delete(browser));
		},
		close: async () => {
			await Promise.all([...started].map((browser) => browser.close()));
		}
	};
}

async function newPane(browser: WebKit, traffic: Traffic, onclose: () => void): Promise<Pane> {
	const { webkit } = browser;
	traffic.forget();
	await webkit
		.manage()
		.window()
		.setRect({ x: 0, y: 0, ...viewport });
	await webkit.manage().setTimeouts({ script: PATIENCE_MS, pageLoad: PATIENCE_MS });
	let frame: string | undefined;
	const enter = async (selector: string) => {
		await webkit.switchTo().frame(await webkit.findElement({ css: selector }));
	};
	const evaluate = async (expression: string) =>
		await webkit.executeAsyncScript(
			`const done = arguments[0]; Promise.resolve(${expression}).then(done);`
		);
	const waitFor = async (selector: string) => {
		const there = `!!document.querySelector(${JSON.stringify(selector)})?.getClientRects().length`;
		for (const untilMs = performance.now() + PATIENCE_MS; !(await evaluate(there));) {
			if (performance.now() > untilMs) throw new Error(`"${selector}" did not appear.`);
			await sleep(POLL_MS);
		}
	};
	const point = async (selector: string) => {
		await waitFor(selector);
		const origin = await webkit.findElement({ css: selector });
		return webkit.actions({ async: true }).move({ origin, duration: 0 });
	};
	return {
		traffic,
		open: async (url) => {
			await webkit.get(url);
		},
		enter: async (selector) => {
			await waitFor(selector);
			await enter(selector);
			frame = selector;
			await webkit.executeScript(recorder);
		},
		waitFor,
		evaluate,
		evaluateOutside: async (expression) => {
			await webkit.switchTo().defaultContent();
			const value = await evaluate(expression);
			if (frame !== undefined) await enter(frame);
			return value;
		},
		point: async (selector) => {
			await (await point(selector)).perform();
		},
		press: async (selector) => {
			await (await point(selector)).click().perform();
		},
		// The driver has no command for it.
		tidy: async () => {},
		close: async () => {
			onclose();
			await browser.close();
		}
	};
}
