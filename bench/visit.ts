import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineBrowser, Pane } from './pane';
import type { Peer } from './peers';

/** A page has settled once nothing but sound has been loading for this long, in ms. */
const QUIET_MS = 300;
const SETTLE_LIMIT_MS = 15_000;
/** How long the pointer rests on the control before a primed press, in ms. */
const REST_MS = 1000;
/** How long to wait for sound, in ms. */
export const SOUND_LIMIT_MS = 10_000;

/** How long a track change may take, in ms. */
const CHANGE_LIMIT_MS = 30_000;

/** A page's loading metrics; null where the engine doesn't report them. */
export interface Vitals {
	readonly lcpMs: number | null;
	readonly blockingMs: number | null;
	readonly shift: number | null;
}

/** A peer's page, opened with empty caches. */
export class Visit {
	readonly peer: Peer;
	readonly pane: Pane;
	/** Read once the page has settled. */
	vitals: Vitals | undefined;

	private constructor(peer: Peer, pane: Pane) {
		this.peer = peer;
		this.pane = pane;
	}

	/**
	 * Opens a page and waits until it has settled: loaded, with nothing but sound still loading.
	 * @param disk whether to cache files on disk, so that they don't count as memory
	 * @param awaited the selector of what has to be there
	 */
	static async open(
		browser: EngineBrowser,
		peer: Peer,
		url: string,
		disk?: boolean,
		awaited = peer.play
	): Promise<Visit> {
		const pane = await browser.newPane(disk);
		const visit = new Visit(peer, pane);
		try {
			await pane.open(url);
			if (peer.frame !== undefined) await pane.enter(peer.frame);
			await pane.waitFor(awaited);
			await visit.#settle();
			visit.vitals = (await pane.evaluateOutside('bench.vitals')) as Vitals;
		} catch (error) {
			await pane.close();
			throw error;
		}
		return visit;
	}

	/** The addresses requested so far, in order. */
	get requests(): readonly string[] {
		return this.pane.traffic.urls;
	}

	/** Rests the pointer on the play button. */
	async rest(): Promise<void> {
		await this.pane.point(this.peer.play);
		await sleep(REST_MS);
	}

	/** Presses play, or something else. @returns the time to the sound, in ms; null if there was none */
	async press(selector = this.peer.play): Promise<number | null> {
		await this.pane.evaluate('bench.afterPress()');
		await this.pane.press(selector);
		return await this.#heard();
	}

	/** Seeks. @returns the time to the first sound, in ms; null if there was none */
	async seek(seconds: number): Promise<number | null> {
		await this.pane.evaluateOutside(`void (window.benchSeek = ${this.peer.seek})`);
		// The page is the frame's parent, or its own.
		await this.pane.evaluate(`bench.afterSeek((s) => parent.benchSeek(s), ${seconds})`);
		return await this.#heard();
	}

	/** Seeks to just before the end. @returns the time from the end to the next track's first sound, in ms */
	async gap(beforeEndSeconds: number): Promise<number | null> {
		if (this.peer.next === undefined) return null;
		const duration = (await this.pane.evaluate('bench.duration()')) as number | null;
		if (duration === null) return null;
		await this.pane.evaluate(`void (${this.peer.seek})(${duration - beforeEndSeconds})`);
		await this.pane.evaluate('bench.afterEnd()');
		return await this.#heard();
	}

	/** Goes to the next track. @returns whether it played */
	async next(): Promise<boolean> {
		const before = await this.position();
		await this.pane.evaluateOutside(`(() => { ${this.peer.next ?? ''} })()`);
		const untilMs = performance.now() + CHANGE_LIMIT_MS;
		while (performance.now() < untilMs) {
			const now = await this.position();
			if (now && now[0] !== before?.[0] && now[1] > 0) return true;
			await sleep(20);
		}
		return false;
	}

	/** The sound that plays, and its position in seconds. */
	async position(): Promise<[string, number] | null> {
		return (await this.pane.evaluate('bench.position()')) as [string, number] | null;
	}

	async close(): Promise<void> {
		await this.pane.close();
	}

	async #heard(): Promise<number | null> {
		return (await this.pane.evaluate(`bench.heard(${SOUND_LIMIT_MS})`)) as number | null;
	}

	async #settle(): Promise<void> {
		const untilMs = performance.now() + SETTLE_LIMIT_MS;
		while (performance.now() < untilMs) {
			if (this.pane.traffic.quietMs >= QUIET_MS) return;
			await sleep(20);
		}
	}
}
