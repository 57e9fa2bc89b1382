import type { MediaFault } from './audio';
import type { FailureKind } from './status';

/** How long to wait for data before the recording is reopened. */
const STALL_SECONDS = 8;

/** Recovers a broken connection: notices stalls, and times retries. */
export class Recovery {
	readonly #onstall: () => void;
	readonly #onretry: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How long a stall may last while watching for one, else 0. */
	#watchedSeconds = 0;
	#attempts = 0;

	/**
	 * @param onstall called when no data has arrived for as long as the watch allows
	 * @param onretry called when it's time to try again
	 */
	constructor(onstall: () => void, onretry: () => void) {
		this.#onstall = onstall;
		this.#onretry = onretry;
	}

	/** Starts watching for a stall of this many seconds. */
	watch(seconds = STALL_SECONDS): void {
		this.#set(this.#onstall, seconds);
		this.#watchedSeconds = seconds;
	}

	/** Restarts the watch, if there is one, because data has arrived. */
	extendWatch(): void {
		if (this.#watchedSeconds) this.watch(this.#watchedSeconds);
	}

	/** Schedules the next retry: after 1, 2, 4, 8 and 16 seconds, then every 30. */
	scheduleRetry(): void {
		// Short enough for a tunnel, long enough not to hammer a host in trouble.
		this.#set(this.#onretry, Math.min(30, 2 ** this.#attempts));
		this.#attempts += 1;
	}

	/** Lets the next retry come after a second again, because the sound has moved. */
	resetDelay(): void {
		this.#attempts = 0;
	}

	/** Cancels the watch or the retry. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#watchedSeconds = 0;
	}

	#set(callback: () => void, seconds: number): void {
		this.cancel();
		this.#timer = setTimeout(() => {
			this.#watchedSeconds = 0;
			callback();
		}, seconds * 1000);
	}
}

/**
 * What an element's fault means to a listener. Elements report an unreachable address as "not
 * supported", so only a decoding error counts as undecodable.
 */
export function failureOf(fault: MediaFault | 'incomplete', isOnline: boolean): FailureKind {
	if (fault === 'decode') return 'undecodable';
	if (fault === 'device') return fault;
	if (!isOnline) return 'offline';
	return fault === 'incomplete' ? fault : 'unreachable';
}
