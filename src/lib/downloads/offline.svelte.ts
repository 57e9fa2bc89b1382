import { resolve } from '$app/paths';
import type { Player } from '$lib/player';
import { keepableTracks } from './downloadable-tracks';
import { Keeper } from './downloads.svelte';
import { Shelf } from './download-store';
import { keptCacheName, partsCacheName, type WorkerMessage } from './protocol';
import { canWork, isSparing, registerWorker, whenActive } from './register';
import { SiteUpdate } from './update.svelte';

/** How often it is looked whether somebody waits for a sound, in milliseconds. */
const RECHECK_MS = 1000;
/**
 * How long nobody must have waited for one before the shell is fetched, in milliseconds: on a slow
 * line it would hold up the press that most visits begin with.
 */
const CALM_MS = 5000;

/** What the site does to work without a network. There is one for all pages. */
class Offline {
	readonly keeper: Keeper;
	readonly update = new SiteUpdate(navigator.serviceWorker, () => {
		location.reload();
	});
	#available = $state(false);

	constructor() {
		const scope = new URL(resolve('/'), location.href).href;
		this.keeper = new Keeper({
			tracks: keepableTracks(),
			shelf: new Shelf(caches, { whole: keptCacheName(scope), parts: partsCacheName(scope) }),
			fetch: (url, init) => fetch(url, init),
			digest: async (bytes) => toHexadecimal(await crypto.subtle.digest('SHA-256', bytes)),
			// WebKitGTK has no `navigator.storage`: asked in a promise, it is one that fails.
			estimate: async () => navigator.storage.estimate(),
			persist: async () => navigator.storage.persist(),
			isPersisted: async () => navigator.storage.persisted(),
			prepare: async () => {
				await whenActive(await this.#register());
			},
			onchange: () => {
				this.#tellWorker({ type: 'kept-changed' });
			}
		});
	}

	/** Whether tracks can be kept here. */
	get available(): boolean {
		return this.#available;
	}

	/** Starts it, for the page's one player. */
	async start(player: Player): Promise<void> {
		player.isAtHand = ({ slug }) => navigator.onLine || this.keeper.find(slug)?.state === 'kept';
		addEventListener('online', () => {
			this.keeper.retry();
		});
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') return;
			this.update.ask();
			void this.keeper.look();
		});
		await idle();
		await this.keeper.look();
		this.#available = true;
		await calm(() => player.state === 'loading' || player.state === 'waiting');
		const working = await this.#begin();
		// Storage that is blocked is told of; a browser that lets no worker in has no controls.
		this.#available = working || this.keeper.blocked;
		if (working && !this.keeper.blocked) await this.#sweep();
	}

	/** Registers the worker unless that would fetch what nobody asked for; tells whether it could. */
	async #begin(): Promise<boolean> {
		try {
			const known = await navigator.serviceWorker.getRegistration();
			if (known || !isSparing()) await this.#register();
			return true;
		} catch {
			return false;
		}
	}

	async #register(): Promise<ServiceWorkerRegistration> {
		const registration = await registerWorker();
		this.update.watch(registration);
		return registration;
	}

	/** Lets files go that this version of the site has no more. */
	async #sweep(): Promise<void> {
		const files = this.keeper.tracks.flatMap((track) => track.files);
		await this.keeper.sweepParts();
		this.#tellWorker({ type: 'sweep', urls: files.map(({ url }) => url) });
	}

	#tellWorker(message: WorkerMessage): void {
		void navigator.serviceWorker.getRegistration().then((registration) => {
			registration?.active?.postMessage(message);
		});
	}
}

/** The one, if this browser can have it. */
export const offline = canWork() ? new Offline() : undefined;

/** Waits until the page has loaded and has nothing to do. */
async function idle(): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((done) => {
			addEventListener('load', done, { once: true });
		});
	}
	await new Promise<void>(whenIdle);
}

/** Waits until nobody has waited for a sound for a while. */
async function calm(isWaiting: () => boolean): Promise<void> {
	for (let calmMs = 0; calmMs < CALM_MS;) {
		await new Promise((done) => setTimeout(done, RECHECK_MS));
		calmMs = isWaiting() ? 0 : calmMs + RECHECK_MS;
	}
}

/** Safari has no idle callback. */
function whenIdle(done: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
	else setTimeout(done);
}

function toHexadecimal(bytes: ArrayBuffer): string {
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
