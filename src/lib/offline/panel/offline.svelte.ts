import { resolve } from '$app/paths';
import type { Player } from '$lib/player';
import { keepableTracks } from '../keepable-tracks';
import { Keeper, Shelf } from '../keeping';
import { keptCacheName, partsCacheName, type WorkerMessage } from '../names';
import { canWork, isSparing, registerWorker, whenActive } from './register';
import { SiteUpdate } from './update.svelte';

/** How often what keeps the page busy is looked at again, in milliseconds. */
const RECHECK_MS = 1000;

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
		await quiet(() => player.state === 'loading' || player.state === 'waiting');
		const working = await this.#begin();
		await this.keeper.look();
		// Storage that is blocked is told of; a browser that has no workers has no controls.
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

/** Waits until the page has loaded and nothing is on its way that somebody waits for. */
async function quiet(isBusy: () => boolean): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((done) => {
			addEventListener('load', done, { once: true });
		});
	}
	await new Promise<void>(whenIdle);
	while (isBusy()) await new Promise((done) => setTimeout(done, RECHECK_MS));
}

/** Safari has no idle callback. */
function whenIdle(done: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(done);
	else setTimeout(done);
}

function toHexadecimal(bytes: ArrayBuffer): string {
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
