import { asset } from '$app/paths';

/** The part of `window.trustedTypes` that is used (https://w3c.github.io/trusted-types). */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { readonly createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): string };
}

/** What some browsers tell of the connection (https://wicg.github.io/netinfo). */
interface Connection {
	readonly saveData?: boolean;
	readonly effectiveType?: string;
}

/** Whether this browser can have a worker and caches here: older ones can't, nor can private windows. */
export function canWork(): boolean {
	try {
		return 'serviceWorker' in navigator && typeof caches === 'object' && 'subtle' in crypto;
	} catch {
		// A frame without an origin of its own may not even look.
		return false;
	}
}

/** Whether the connection is meant for what was asked for only: nothing is fetched ahead on it. */
export function isSparing(): boolean {
	const { connection } = navigator as { readonly connection?: Connection };
	return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

let registered: Promise<ServiceWorkerRegistration> | undefined;

/**
 * Registers the service worker, which fetches the site's shell.
 * @throws when the browser doesn't let it
 */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
	registered ??= register().catch((error: unknown) => {
		registered = undefined;
		throw error;
	});
	return registered;
}

/**
 * Waits until a registration has a worker that has fetched the shell: without it nothing opens.
 * @throws when the shell could not be fetched; the next registration tries again
 */
export async function whenActive(registration: ServiceWorkerRegistration): Promise<void> {
	const worker = registration.active ?? registration.waiting ?? registration.installing;
	if (registration.active || !worker) return;
	await new Promise<void>((resolve, reject) => {
		const look = () => {
			if (worker.state === 'activated') resolve();
			if (worker.state !== 'redundant') return;
			registered = undefined;
			reject(new Error('The service worker could not be installed.'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

async function register(): Promise<ServiceWorkerRegistration> {
	const registration = (await navigator.serviceWorker.register(
		trusted(asset('/service-worker.js'))
	)) as ServiceWorkerRegistration | undefined;
	// Browsers under test may pretend.
	if (!registration) throw new Error('The service worker was not registered.');
	return registration;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Says of the worker's address, and of nothing else, that it is the site's own. */
function trusted(url: string): string {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
	policy ??= trustedTypes?.createPolicy('site-worker', { createScriptURL: (own) => own });
	return policy?.createScriptURL(url) ?? url;
}
