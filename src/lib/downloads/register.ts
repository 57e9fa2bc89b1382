import { asset } from '$app/paths';
import { trustedUrl } from '$lib/trusted-url';

/** Whether service workers and caches are available; older browsers and private windows lack them. */
export function canWork(): boolean {
	try {
		return 'serviceWorker' in navigator && typeof caches === 'object' && 'subtle' in crypto;
	} catch {
		// In a frame with an opaque origin, the mere access throws.
		return false;
	}
}

let registered: Promise<ServiceWorkerRegistration> | undefined;

/**
 * Registers the service worker, which precaches the site.
 * @throws when the browser refuses
 */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
	registered ??= register().catch((error: unknown) => {
		registered = undefined;
		throw error;
	});
	return registered;
}

/**
 * Waits until a registration has an active worker, which has precached the site.
 * @throws when that failed; the next registration tries again
 */
export async function whenActive(registration: ServiceWorkerRegistration): Promise<void> {
	const worker = registration.active ?? registration.waiting ?? registration.installing;
	if (registration.active || !worker) return;
	await new Promise<void>((resolve, reject) => {
		const check = () => {
			if (worker.state === 'activated') resolve();
			if (worker.state !== 'redundant') return;
			registered = undefined;
			reject(new Error('The service worker could not be installed.'));
		};
		worker.addEventListener('statechange', check);
		check();
	});
}

async function register(): Promise<ServiceWorkerRegistration> {
	const registration = (await navigator.serviceWorker.register(
		trustedUrl(asset('/service-worker.js'))
	)) as ServiceWorkerRegistration | undefined;
	// Test browsers may stub it.
	if (!registration) throw new Error('The service worker was not registered.');
	return registration;
}
