import { asset, resolve } from '$app/paths';
import { tracks } from '$lib/album/tracks';
import { isSavingData } from '$lib/connection';
import { idle } from '$lib/idle';
import { playableRenditions, type Player } from '$lib/player';
import { Downloads } from './downloads.svelte';
import { DownloadError } from './fetch-file';
import { downloadsCacheName, type WorkerMessage } from './protocol';
import { canWork, registerWorker, whenActive } from './register';
import type { DownloadableTrack } from './track-download.svelte';
import { SiteUpdate } from './update.svelte';

/** How often we check whether the player is loading, in milliseconds. */
const RECHECK_MS = 1000;
/**
 * How long the player must not have been loading before the site's pages are fetched, in
 * milliseconds: on a slow line they would delay the first sound.
 */
const CALM_MS = 5000;

/** Makes the site work without a network. One instance serves all pages. */
class Offline {
	readonly downloads: Downloads;
	readonly update = new SiteUpdate(navigator.serviceWorker, () => {
		location.reload();
	});
	#available = $state(false);
	#started = false;
	/** Whether the worker could not be registered so far. */
	#refused = false;

	constructor() {
		const scope = new URL(resolve('/'), location.href).href;
		this.downloads = new Downloads({
			tracks: downloadableTracks(),
			openCache: () => caches.open(downloadsCacheName(scope)),
			fetch: (url, init) => fetch(url, init),
			digest: async (bytes) => toHexadecimal(await crypto.subtle.digest('SHA-256', bytes)),
			// Async, so that WebKitGTK's missing `navigator.storage` rejects instead of throwing.
			estimate: async () => navigator.storage.estimate(),
			persist: async () => navigator.storage.persist(),
			isPersisted: async () => navigator.storage.persisted(),
			prepare: () => this.#prepare(),
			onchange: () => {
				this.#tellWorker({ type: 'downloads-changed' });
			}
		});
	}

	/** Whether tracks can be downloaded here. */
	get available(): boolean {
		return this.#available;
	}

	/** Starts it, for the page's one player. Later calls do nothing. */
	async start(player: Player): Promise<void> {
		if (this.#started) return;
		this.#started = true;
		addEventListener('online', () => {
			this.downloads.retry();
			if (this.#refused) void this.#registerUnlessSaving();
		});
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') return;
			this.update.check();
			void this.downloads.refresh();
		});
		await idle();
		await this.downloads.refresh();
		this.#available = true;
		await calm(() => player.state === 'loading' || player.state === 'waiting');
		const working = await this.#registerUnlessSaving();
		// Blocked storage is worth a message; without a service worker there are no controls.
		this.#available = working || this.downloads.blocked;
		if (working && !this.downloads.blocked) this.#sweep();
	}

	/** A sound is loading: what the worker is fetching ahead can wait. */
	putSoundFirst(): void {
		this.#tellWorker({ type: 'sound-first' }, 'installing');
	}

	/** Registers the worker, unless a data saver is on. @returns false if the browser refuses */
	async #registerUnlessSaving(): Promise<boolean> {
		this.#refused = false;
		try {
			const known = await navigator.serviceWorker.getRegistration();
			if (known || !isSavingData()) await this.#register();
			this.#available = true;
			return true;
		} catch {
			this.#refused = true;
			return false;
		}
	}

	async #register(): Promise<ServiceWorkerRegistration> {
		const registration = await registerWorker();
		this.update.watch(registration);
		return registration;
	}

	/** Waits until the worker has what the site needs offline. @throws DownloadError */
	async #prepare(): Promise<void> {
		try {
			await whenActive(await this.#register());
		} catch {
			// A worker doesn't say why it can't be installed.
			const isReachable = await fetch(asset('/service-worker.js'), { cache: 'no-store' }).then(
				({ ok }) => ok,
				() => false
			);
			throw new DownloadError({ kind: isReachable ? 'host' : 'network' });
		}
	}

	/** Removes the files of older versions of the site. */
	#sweep(): void {
		const files = this.downloads.tracks.flatMap((track) => track.files);
		this.#tellWorker({ type: 'sweep', urls: files.map(({ url }) => url) });
	}

	#tellWorker(message: WorkerMessage, which: 'active' | 'installing' = 'active'): void {
		void navigator.serviceWorker.getRegistration().then((registration) => {
			registration?.[which]?.postMessage(message);
		});
	}
}

/** The one instance; undefined on the server and in browsers without what it needs. */
export const offline = canWork() ? new Offline() : undefined;

/** All tracks with the files this browser needs: one rendition, and the data of the track's page. */
function downloadableTracks(): DownloadableTrack[] {
	return tracks.map(({ slug, recording: { pageFiles, renditions } }) => {
		const wanted = [...pageFiles, ...playableRenditions(renditions).slice(0, 1)];
		return {
			slug,
			files: wanted.map(({ path, bytes }) => ({
				url: new URL(asset(`/${path}`), location.href).href,
				bytes
			}))
		};
	});
}

/** Waits until the player has not been loading for `CALM_MS`. */
async function calm(isWaiting: () => boolean): Promise<void> {
	for (let calmMs = 0; calmMs < CALM_MS;) {
		await new Promise((done) => setTimeout(done, RECHECK_MS));
		calmMs = isWaiting() ? 0 : calmMs + RECHECK_MS;
	}
}

function toHexadecimal(bytes: ArrayBuffer): string {
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
