import type { WorkerMessage } from './protocol';

/** The part of `ServiceWorkerContainer` that is used; tests pass their own. */
export type WorkerContainer = Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;

/** How often a page that stays open asks for a newer version, in milliseconds. */
const ASK_EVERY_MS = 60 * 60 * 1000;

/** A newer version of the site, which waits until the listener wants it: a reload stops the sound. */
export class SiteUpdate {
	readonly #container: WorkerContainer;
	readonly #reload: () => void;
	#registration: ServiceWorkerRegistration | undefined;
	#hadController: boolean;
	#wanted = false;
	#askedMs: number;
	#ready = $state(false);

	/** @param reload opens the page anew */
	constructor(container: WorkerContainer, reload: () => void, nowMs = Date.now()) {
		this.#container = container;
		this.#reload = reload;
		this.#hadController = container.controller !== null;
		this.#askedMs = nowMs;
		container.addEventListener('controllerchange', () => {
			this.#takenOver();
		});
	}

	/** Whether a newer version can be had. */
	get ready(): boolean {
		return this.#ready;
	}

	/** Watches a registration for workers of a newer version. */
	watch(registration: ServiceWorkerRegistration): void {
		if (registration === this.#registration) return;
		this.#registration = registration;
		this.#note();
		registration.addEventListener('updatefound', () => {
			registration.installing?.addEventListener('statechange', () => {
				this.#note();
			});
			this.#note();
		});
	}

	/** Asks for a newer version, if it is some time since the last question. */
	ask(nowMs = Date.now()): void {
		if (nowMs - this.#askedMs < ASK_EVERY_MS) return;
		this.#askedMs = nowMs;
		// Without a network there is nothing to be told.
		this.#registration?.update().catch(() => undefined);
	}

	/** Goes over to the newer version. */
	apply(): void {
		this.#wanted = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage({ type: 'take-over' } satisfies WorkerMessage);
		else this.#reload();
	}

	/** Not now: it comes when the site is opened the next time. */
	dismiss(): void {
		this.#ready = false;
	}

	#note(): void {
		// The first worker of all is no newer version of anything.
		if (this.#registration?.waiting && this.#container.controller) this.#ready = true;
	}

	#takenOver(): void {
		if (this.#wanted) this.#reload();
		// Another page of the site has gone over: this one asks too.
		else if (this.#hadController) this.#ready = true;
		this.#hadController = true;
	}
}
