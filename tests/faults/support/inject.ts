import type { Page } from '@playwright/test';
import type { Injection } from '../faults';
import type { FaultProxy } from './proxy';

/** What a fault needs before the page opens. */
export async function prepare(page: Page, injection: Injection): Promise<void> {
	if (injection.by === 'storage') await page.addInitScript(breakStorage, injection.is);
	if (injection.by === 'clock') await page.addInitScript(holdClock);
}

/** Injects a fault. */
export async function inject(page: Page, proxy: FaultProxy, injection: Injection): Promise<void> {
	switch (injection.by) {
		case 'proxy':
			proxy.inject(injection);
			break;
		case 'network':
			if (injection.loses === 'names') {
				await page.route('**/*', (route) => route.abort('namenotresolved'));
				break;
			}
			await page.context().setOffline(true);
			// Emulation leaves requests under way alone; a lost network doesn’t.
			proxy.inject({ trouble: { kind: 'refuse' }, on: /./ });
			break;
		case 'clock':
			await page.evaluate((ms) => {
				window.clockShiftMs += ms;
			}, injection.minutes * 60_000);
			break;
	}
}

/** Ends a fault. */
export async function clear(page: Page, proxy: FaultProxy, injection: Injection): Promise<void> {
	proxy.clear();
	if (injection.by !== 'network') return;
	await page.unroute('**/*');
	await page.context().setOffline(false);
}

declare global {
	interface Window {
		/** How far the page's clock has been moved, in milliseconds. */
		clockShiftMs: number;
		/** How far the host's clock and the page's were off the machine's from the start. */
		hourShiftMs: number;
	}
}

function holdClock(): void {
	window.clockShiftMs = 0;
	window.hourShiftMs = 0;
	const now = Date.now.bind(Date);
	const set = () => now() + window.hourShiftMs + window.clockShiftMs;
	window.Date = new Proxy(Date, {
		construct: (target, parameters: unknown[]) =>
			Reflect.construct(target, parameters.length > 0 ? parameters : [set()]) as Date,
		get: (target, name): unknown => (name === 'now' ? set : Reflect.get(target, name))
	});
	const get = Reflect.get(Headers.prototype, 'get');
	Headers.prototype.get = function (name) {
		const value = get.call(this, name);
		if (value === null || name.toLowerCase() !== 'date') return value;
		// A host's seconds begin when the true ones do.
		return new Date(now() + window.hourShiftMs).toUTCString();
	};
}

function breakStorage(is: 'full' | 'blocked'): void {
	const refuse = (name: string) => () => {
		throw new DOMException('Refused by the test.', name);
	};
	if (is === 'full') {
		Storage.prototype.setItem = refuse('QuotaExceededError');
		Cache.prototype.put = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
		return;
	}
	for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
		Object.defineProperty(window, name, { get: refuse('SecurityError') });
	}
}
