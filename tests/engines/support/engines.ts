import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { serve, type Serving } from '../../../deploy/serve';
import type { Browser } from './browser';
import { startAudibleChromium, startFirefox } from './puppeteer-browser';
import { startWebKit } from './webkit';

/** A browser engine, and how its browser is started. */
export interface Engine {
	readonly name: string;
	readonly start: () => Promise<Browser>;
}

export const chromium: Engine = { name: 'Chromium', start: startAudibleChromium };
export const firefox: Engine = { name: 'Firefox', start: startFirefox };
const webKit: Engine = { name: 'WebKit', start: () => startWebKit() };

/** The engines that the rest of the suite doesn't run in. */
export const otherEngines: readonly Engine[] = [firefox, webKit];

/**
 * Describes what holds in every engine.
 * @param title what is described; the engine's name is added
 * @param body registers the tests; it gets the browser, which is open while they run, and the engine's
 * name
 */
export function describeInEngines(
	title: string,
	body: (browser: () => Browser, engine: string) => void,
	engines = otherEngines
): void {
	describe.each(engines)(`${title} in $name`, ({ name, start }) => {
		let browser: Browser | undefined;
		beforeAll(async () => {
			browser = await start();
		});
		afterAll(async () => {
			await browser?.close();
		});
		body(() => {
			if (!browser) throw new Error('The browser is not there.');
			return browser;
		}, name);
	});
}

/** Serves `build/` while the tests of a file run. @returns its address, once they do */
export function servedBuild(): () => string {
	let server: Serving;
	beforeAll(async () => {
		server = await serve({ directory: join(import.meta.dirname, '../../../build'), port: 0 });
	});
	afterAll(async () => {
		await server.close();
	});
	return () => server.url;
}
