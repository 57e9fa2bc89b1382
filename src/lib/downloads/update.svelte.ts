import type { WorkerMessage } from './protocol';

/** The part of `ServiceWorkerContainer` that is used; tests pass their own. */
type WorkerContainer = Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;

/** How often an open page checks for a newer version, in milliseconds. */
const CHECK_INTERVAL_MS = 60 * 60 * 1000;

/** A newer version of the site. It waits for the visitor's consent, as a reload stops the sound. */
export class SiteUpdate {
	readonly #container: WorkerContainer;
	readonly #reload: () => void;
	#registration: ServiceWorkerRegistration | undefined;
	#hadController: boolean;
	#accepted = false;
	#checkedMs: number;
	#ready = $state(false);

	/** @param reload reloads the page */
	constructor(container: WorkerContainer, reload: () => void, nowMs = Date.now()) {
		this.#container = container;
		this.#reload = reload;
		this.#hadController = container.controller !== null;
		this.#checkedMs = nowMs;
		container.addEventListener('controllerchange', () => {
			this.#handleControllerChange();
		});
	}

	/** Whether a newer version is ready. */
	get ready(): boolean {
		return this.#ready;
	}

	/** Watches a registration for a newer worker. */
	watch(registration: ServiceWorkerRegistration): void {
		if (registration === this.#registration) return;
		this.#registration = registration;
		this.#update();
		registration.addEventListener('updatefound', () => {
			registration.installing?.addEventListener('statechange', () => {
				this.#update();
			});
			this.#update();
		});
	}

	/** Checks for a newer version, at most once an hour. */
	check(nowMs = Date.now()): void {
		if (nowMs - this.#checkedMs < CHECK_INTERVAL_MS) return;
		this.#checkedMs = nowMs;
		// Fails without a network.
		this.#registration?.update().catch(() => undefined);
	}

	/** Switches to the newer version. */
	apply(): void {
		this.#accepted = true;
		const waiting = this.#registration?.waiting;
		if (waiting) waiting.postMessage({ type: 'take-over' } satisfies WorkerMessage);
		else this.#reload();
	}

	/** Puts the newer version off until the site is next opened. */
	dismiss(): void {
		this.#ready = false;
	}

	#update(): void {
		// The very first worker is not an update.
		if (this.#registration?.waiting && this.#container.controller) this.#ready = true;
	}

	#handleControllerChange(): void {
		if (this.#accepted) this.#reload();
		// Another page of the site has switched: offer it here too.
		else if (this.#hadController) this.#ready = true;
		this.#hadController = true;
	}
}
