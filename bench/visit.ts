import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';
import { recorder } from './browsers';
import type { Peer } from './peers';

/** How long there must be nothing on its way but sound, in ms, for a page to have settled. */
const QUIET_MS = 300;
const SETTLE_LIMIT_MS = 15_000;
/** How long the pointer rests on the control before a primed press, in ms. */
const REST_MS = 1000;
/** After which a sound is not waited for any longer, in ms. */
export const SOUND_LIMIT_MS = 10_000;

/** How long a change of track may take, in ms. */
const CHANGE_LIMIT_MS = 30_000;

const viewport = { width: 1280, height: 800 };

/** What a page tells of its loading; null where the engine doesn't tell. */
export interface Vitals {
	readonly lcpMs: number | null;
	readonly blockingMs: number | null;
	readonly shift: number | null;
}

/** A page of a peer in a browser that has been nowhere before. */
export class Visit {
	readonly peer: Peer;
	readonly page: Page;
	readonly #context: BrowserContext;
	/** The addresses asked for so far, in order. */
	readonly requests: string[] = [];
	/** What the page told of its loading. */
	vitals: Vitals | undefined;
	#loading = 0;
	#lastChangeMs = performance.now();

	private constructor(peer: Peer, page: Page, context: BrowserContext) {
		this.peer = peer;
		this.page = page;
		this.#context = context;
		const count = (url: string, by: number) => {
			if (isSound(url)) return;
			this.#loading += by;
			this.#lastChangeMs = performance.now();
		};
		page.on('request', (request) => {
			this.requests.push(request.url());
			count(request.url(), 1);
		});
		for (const event of ['requestfinished', 'requestfailed'] as const) {
			page.on(event, (request) => {
				count(request.url(), -1);
			});
		}
	}

	/** Opens a page and waits until it has settled: loaded, and nothing on its way but sound. */
	static async open(browser: Browser, peer: Peer, url: string): Promise<Visit> {
		return await Visit.#openIn(await browser.createBrowserContext(), peer, url);
	}

	/** Opens a page as `open` does, with a cache on the disk, which doesn't count as memory. */
	static async openWithDisk(browser: Browser, peer: Peer, url: string): Promise<Visit> {
		return await Visit.#openIn(browser.defaultBrowserContext(), peer, url);
	}

	static async #openIn(context: BrowserContext, peer: Peer, url: string): Promise<Visit> {
		const page = await context.newPage();
		await page.setViewport(viewport);
		await page.evaluateOnNewDocument(recorder);
		const visit = new Visit(peer, page, context);
		await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
		const frame = await visit.#frame();
		await frame.waitForSelector(peer.play, { visible: true, timeout: 60_000 });
		await visit.#settle();
		visit.vitals = (await page.evaluate('bench.vitals')) as Vitals;
		return visit;
	}

	/** Lets the pointer rest on the control that plays. */
	async rest(): Promise<void> {
		const { x, y } = await this.#control();
		await this.page.mouse.move(x, y);
		await sleep(REST_MS);
	}

	/** Presses play. @returns the time to the first sound, in ms, or null when there was none */
	async press(): Promise<number | null> {
		const frame = await this.#frame();
		const { x, y } = await this.#control();
		await frame.evaluate('bench.afterPress()');
		await this.page.mouse.click(x, y);
		return await this.#heard(frame);
	}

	/** Goes to a position. @returns the time to the sound, in ms, or null when there was none */
	async seek(seconds: number): Promise<number | null> {
		const frame = await this.#frame();
		await this.page.evaluate(`window.benchSeek = ${this.peer.seek}; undefined`);
		if (frame === this.page.mainFrame()) {
			await frame.evaluate(`bench.afterSeek(window.benchSeek, ${seconds})`);
		} else {
			await frame.evaluate(`bench.afterSeek((s) => parent.benchSeek(s), ${seconds})`);
		}
		return await this.#heard(frame);
	}

	/** Goes to just before the end. @returns the time from the end to the next track, in ms */
	async gap(beforeEndSeconds: number): Promise<number | null> {
		if (this.peer.next === undefined) return null;
		const frame = await this.#frame();
		const duration = (await frame.evaluate('bench.duration()')) as number | null;
		if (duration === null) return null;
		await frame.evaluate(`(${this.peer.seek})(${duration - beforeEndSeconds}); undefined`);
		await frame.evaluate('bench.afterEnd()');
		return await this.#heard(frame);
	}

	/** Goes to the next track and waits for it. */
	async next(): Promise<boolean> {
		const before = await this.position();
		await this.page.evaluate(`{ ${this.peer.next ?? ''} }`);
		const untilMs = performance.now() + CHANGE_LIMIT_MS;
		while (performance.now() < untilMs) {
			const now = await this.position();
			if (now && now[0] !== before?.[0] && now[1] > 0) return true;
			await sleep(20);
		}
		return false;
	}

	/** What plays and where it is, in seconds. */
	async position(): Promise<[string, number] | null> {
		const frame = await this.#frame();
		return (await frame.evaluate('bench.position()')) as [string, number] | null;
	}

	async close(): Promise<void> {
		await this.#context.close();
	}

	async #heard(frame: Frame): Promise<number | null> {
		return (await frame.evaluate(`bench.heard(${SOUND_LIMIT_MS})`)) as number | null;
	}

	async #frame(): Promise<Frame> {
		if (this.peer.frame === undefined) return this.page.mainFrame();
		const element = await this.page.waitForSelector(this.peer.frame, { timeout: 60_000 });
		const frame = await element?.contentFrame();
		if (!frame) throw new Error(`${this.peer.title} has no frame.`);
		return frame;
	}

	async #control(): Promise<{ x: number; y: number }> {
		const frame = await this.#frame();
		const control = await frame.waitForSelector(this.peer.play, { visible: true });
		const box = await control?.boundingBox();
		if (!box) throw new Error(`${this.peer.title} shows no "${this.peer.play}".`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	async #settle(): Promise<void> {
		const untilMs = performance.now() + SETTLE_LIMIT_MS;
		while (performance.now() < untilMs) {
			if (this.#loading <= 0 && performance.now() - this.#lastChangeMs >= QUIET_MS) return;
			await sleep(20);
		}
	}
}

/** Tells whether an address is one of a recording. */
export function isSound(url: string): boolean {
	return /\.(weba|m4a)$/.test(new URL(url).pathname);
}
