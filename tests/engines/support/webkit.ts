import { By, until } from 'selenium-webdriver';
import { watchPage, type Browser } from './browser';
import { startRefusingProxy } from './refusing-proxy';
import { startWebKitDriver, type WebKit } from './webkit-driver';

/**
 * Starts Debian's WebKitGTK in its own small browser, under a virtual screen.
 * @param settings options for MiniBrowser's command line
 */
export async function startWebKit(settings: readonly string[] = []): Promise<Browser> {
	// Requests to other machines go to a proxy, which counts them: this driver reports none.
	const proxy = await startRefusingProxy();
	const started: WebKit = await startWebKitDriver(proxy.address, settings).catch(
		async (error: unknown) => {
			await proxy.close();
			throw error;
		}
	);
	const { webkit } = started;
	return {
		open: async (url) => {
			await webkit.switchTo().defaultContent();
			await webkit.executeScript('window.isLeft = true');
			await webkit.get(url);
			// The driver may answer while the page before is still there.
			await webkit.wait(() => webkit.executeScript<boolean>('return !window.isLeft'));
			// WebKit's driver has no script that runs before the page's own; the elements that
			// matter are made at the first press.
			await webkit.executeScript(watchPage);
		},
		enter: async (selector) => {
			await webkit.switchTo().defaultContent();
			await webkit.switchTo().frame(await webkit.wait(until.elementLocated(By.css(selector))));
			await webkit.executeScript(watchPage);
		},
		leave: async () => {
			await webkit.switchTo().defaultContent();
		},
		press: async (selector) => {
			const element = await webkit.wait(until.elementLocated(By.css(selector)));
			await element.click();
		},
		type: async (key) => {
			await webkit.findElement(By.css('body')).sendKeys(key);
		},
		read: async <T>(expression: string) => webkit.executeScript<T>(`return ${expression}`),
		strangers: () => proxy.asked,
		close: async () => {
			await started.close();
			await proxy.close();
		}
	};
}
