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

/** How long something may take that always comes, in ms. */
const timeout = 60_000;

/** Starts a browser that Puppeteer drives, without a window. */
export function launch(options: LaunchOptions): Promise<Browser> {
	return puppeteer.launch({ headless: true, protocolTimeout: 300_000, ...options });
}

/** A page that Puppeteer drives, and the frame in it where things are done. */
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

	/** Opens an address, out of any frame, and waits until the page has loaded or been read. */
	async open(url: string, waitUntil: 'load' | 'domcontentloaded' = 'load'): Promise<void> {
		this.leave();
		await this.page.goto(url, { waitUntil, timeout });
	}

	/** Goes into a frame: from now on all else happens there. */
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

	/** Waits until something is there and can be seen. */
	async find(selector: string): Promise<ElementHandle> {
		const element = await this.#frame.waitForSelector(selector, { visible: true, timeout });
		if (!element) throw new Error(`There is no "${selector}".`);
		return element;
	}

	/** Gives what an expression has become. */
	async evaluate(expression: string): Promise<unknown> {
		return await this.#frame.evaluate(expression);
	}
}
