import type { KeyValueStore } from './persisted';

/** The storage that lasts as long as the visit, or none where it is blocked. */
export function visitStore(): KeyValueStore | undefined {
	try {
		return globalThis.sessionStorage;
	} catch {
		// Some browsers throw on the mere access when storage is blocked.
		return undefined;
	}
}
