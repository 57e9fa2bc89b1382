import { beforeEach, expect, it, vi } from 'vitest';
import { SiteUpdate } from './update.svelte';

/** The part of a worker's registration that is used. */
class FakeRegistration extends EventTarget {
	installing: (EventTarget & { state?: string }) | null = null;
	waiting: { postMessage: (message: unknown) => void } | null = null;
	readonly update = vi.fn(() => Promise.resolve());

	/** Finds a newer worker that has fetched everything it needs. */
	install(): ReturnType<typeof vi.fn> {
		const installing = new EventTarget();
		this.installing = installing;
		this.dispatchEvent(new Event('updatefound'));
		const postMessage = vi.fn();
		this.waiting = { postMessage };
		installing.dispatchEvent(new Event('statechange'));
		return postMessage;
	}
}

class FakeContainer extends EventTarget {
	controller: ServiceWorker | null = {} as ServiceWorker;
}

let container: FakeContainer;
let registration: FakeRegistration;
const reload = vi.fn();

beforeEach(() => {
	container = new FakeContainer();
	registration = new FakeRegistration();
	reload.mockClear();
});

function open(): SiteUpdate {
	const update = new SiteUpdate(container, reload, 0);
	update.watch(registration as unknown as ServiceWorkerRegistration);
	return update;
}

it('offers a newer version, and reloads only if asked to, once that is active', () => {
	const update = open();
	expect(update.ready).toBe(false);
	const postMessage = registration.install();
	expect(update.ready).toBe(true);
	expect(postMessage).not.toHaveBeenCalled();
	update.apply();
	expect(postMessage).toHaveBeenCalledWith({ type: 'take-over' });
	expect(reload).not.toHaveBeenCalled();
	container.dispatchEvent(new Event('controllerchange'));
	expect(reload).toHaveBeenCalledOnce();
});

it('does not take the first worker for a newer version', () => {
	container.controller = null;
	const update = open();
	registration.install();
	container.dispatchEvent(new Event('controllerchange'));
	expect(update.ready).toBe(false);
	expect(reload).not.toHaveBeenCalled();
});

it('asks instead of reloading when another page has switched', () => {
	const update = open();
	container.dispatchEvent(new Event('controllerchange'));
	expect(reload).not.toHaveBeenCalled();
	expect(update.ready).toBe(true);
	update.apply();
	expect(reload).toHaveBeenCalledOnce();
});

it('does not offer it again once it has been put off', () => {
	const update = open();
	registration.install();
	update.dismiss();
	expect(update.ready).toBe(false);
});

it('checks for a newer version at most once an hour', () => {
	const update = open();
	const hourMs = 60 * 60 * 1000;
	update.check(hourMs - 1);
	expect(registration.update).not.toHaveBeenCalled();
	update.check(hourMs);
	update.check(hourMs + 1);
	expect(registration.update).toHaveBeenCalledOnce();
});
