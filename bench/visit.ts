import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineBrowser, Pane } from './pane';
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

/** What a page tells of its loading; null where the engine doesn't tell. */
export interface Vitals {
	readonly lcpMs: number | null;
	readonly blockingMs: number | null;
	readonly shift: number | null;
}

/** A page of a peer in a browser that has been nowhere before. */
export class Visit {
	readonly peer: Peer;
	readonly pane: Pane;
	/** What the page told of its loading. */
	vitals: Vitals | undefined;

	private constructor(peer: Peer, pane: Pane) {
		this.peer = peer;
		this.pane = pane;
	}

	/**
	 * Opens a page and waits until it has settled: loaded, and nothing on its way but sound.
	 * @param disk whether files may be cached on the disk, which doesn't count as memory
	 */
	static async open(
		browser: EngineBrowser,
		peer: Peer,
		url: string,
		disk?: boolean
	): Promise<Visit> {
		const pane = await browser.newPane(disk);
		const visit = new Visit(peer, pane);
		await pane.open(url);
		if (peer.frame !== undefined) await pane.enter(peer.frame);
		await pane.waitFor(peer.play);
		await visit.#settle();
		visit.vitals = (await pane.evaluateOutside('bench.vitals')) as Vitals;
		return visit;
	}

	/** The addresses asked for so far, in order. */
	get requests(): readonly string[] {
		return this.pane.traffic.urls;
	}

	/** Lets the pointer rest on the control that plays. */
	async rest(): Promise<void> {
		await this.pane.point(this.peer.play);
		await sleep(REST_MS);
	}

	/** Presses play. @returns the time to the first sound, in ms, or null when there was none */
	async press(): Promise<number | null> {
		await this.pane.evaluate('bench.afterPress()');
		await this.pane.press(this.peer.play);
		return await this.#heard();
	}

	/** Goes to a position. @returns the time to the sound, in ms, or null when there was none */
	async seek(seconds: number): Promise<number | null> {
		await this.pane.evaluateOutside(`void (window.benchSeek = ${this.peer.seek})`);
		// In a frame, its parent is the page; a page is its own.
		await this.pane.evaluate(`bench.afterSeek((s) => parent.benchSeek(s), ${seconds})`);
		return await this.#heard();
	}

	/** Goes to just before the end. @returns the time from the end to the next track, in ms */
	async gap(beforeEndSeconds: number): Promise<number | null> {
		if (this.peer.next === undefined) return null;
		const duration = (await this.pane.evaluate('bench.duration()')) as number | null;
		if (duration === null) return null;
		await this.pane.evaluate(`void (${this.peer.seek})(${duration - beforeEndSeconds})`);
		await this.pane.evaluate('bench.afterEnd()');
		return await this.#heard();
	}

	/** Goes to the next track and waits for it. */
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

	/** What plays and where it is, in seconds. */
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
