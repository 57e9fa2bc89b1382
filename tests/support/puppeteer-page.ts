import puppeteer, {
	type Browser,
	type BrowserContext,
	type ElementHandle,
	type Frame,
	type LaunchOptions,
	type Page,
	type Viewport
} from 'puppeteer-core';

export type { Browser, LaunchOptions, Page } from 'puppeteer-core';

/** The longest wait for anything that always happens, in ms. */
const timeout = 60_000;

/** Starts a browser that Puppeteer drives, without a window. */
export function launch(options: LaunchOptions): Promise<Browser> {
	return puppeteer.launch({ headless: true, protocolTimeout: 300_000, ...options });
}

/** A page that Puppeteer drives, and the frame of it that is in use. */
export class PuppeteerPage {
	readonly page: Page;
	#frame: Frame;

	private constructor(page: Page) {
		this.page = page;
		this.#frame = page.mainFrame();
	}

	/** Makes an empty page. @param script runs in every document before its own */
	static async make(
		context: Browser | BrowserContext,
		viewport: Viewport,
		script: string
	): Promise<PuppeteerPage> {
		const page = await context.newPage();
		await page.setViewport(viewport);
		await page.evaluateOnNewDocument(script);
		return new PuppeteerPage(page);
	}

	/** Leaves any frame, opens an address, and waits until the page has loaded or been parsed. */
	async open(url: string, waitUntil: 'load' | 'domcontentloaded' = 'load'): Promise<void> {
		this.leave();
		await this.page.goto(url, { waitUntil, timeout });
	}

	/** Enters a frame: everything else happens there from then on. */
	async enter(selector: string): Promise<void> {
		const element = await this.page.waitForSelector(selector, { timeout });
		const frame = await element?.contentFrame();
		if (!frame) throw new Error(`"${selector}" is not a frame.`);
		this.#frame = frame;
	}

	/** Returns to the page. */
	leave(): void {
		this.#frame = this.page.mainFrame();
	}

	/** Waits until an element is visible. */
	async find(selector: string): Promise<ElementHandle> {
		const element = await this.#frame.waitForSelector(selector, { visible: true, timeout });
		if (!element) throw new Error(`There is no "${selector}".`);
		return element;
	}

	/** Evaluates an expression, and waits for its promise. */
	async evaluate(expression: string): Promise<unknown> {
		return await this.#frame.evaluate(expression);
	}
}
