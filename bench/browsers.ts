import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

/** An engine that is measured. */
export type EngineName = 'Chromium' | 'Firefox';

/** All engines, in the order of the table. */
export const engineNames: readonly EngineName[] = ['Chromium', 'Firefox'];

/** Where Chromium is. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const firefoxPath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Starts a browser without a window. What a press may do is what it may do for a person. */
export async function startBrowser(engine: EngineName): Promise<Browser> {
	const common = { headless: true, protocolTimeout: 300_000 };
	return engine === 'Chromium'
		? await puppeteer.launch({
				...common,
				executablePath: chromiumPath,
				// Chromium has no sandbox for root, and looks for updates unless told not to.
				args: ['--no-sandbox', '--disable-background-networking']
			})
		: await puppeteer.launch({ ...common, browser: 'firefox', executablePath: firefoxPath });
}

/** The script that runs in every page before its own. */
export const recorder = await readFile(join(import.meta.dirname, 'recorder.js'), 'utf8');
