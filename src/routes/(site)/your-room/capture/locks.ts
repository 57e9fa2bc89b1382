import { RECORDING_LOCK } from '../rooms/store';

/**
 * Takes the lock under which one tab at a time may record.
 * @returns a function that releases it; undefined while another tab has it
 */
export function holdRecording(): Promise<(() => void) | undefined> {
	return new Promise((resolve, reject) => {
		const { locks } = navigator as { readonly locks?: LockManager };
		if (!locks) {
			resolve(() => undefined);
			return;
		}
		locks
			.request(RECORDING_LOCK, { ifAvailable: true }, (lock) => {
				if (!lock) {
					resolve(undefined);
					return;
				}
				return new Promise<void>((release) => {
					resolve(release);
				});
			})
			.catch(reject);
	});
}

/** Keeps the screen on, where the browser can. @returns a function that lets it sleep again */
export function keepAwake(): () => void {
	const ending = new AbortController();
	const { signal } = ending;
	const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
	const ask = async () => {
		if (document.visibilityState !== 'visible') return;
		// Refused when the battery is low.
		const sentinel = await wakeLock?.request('screen').catch(() => undefined);
		if (signal.aborted) void sentinel?.release();
		else signal.addEventListener('abort', () => void sentinel?.release());
	};
	void ask();
	// Hiding the page ends it.
	document.addEventListener('visibilitychange', () => void ask(), { signal });
	return () => {
		ending.abort();
	};
}
