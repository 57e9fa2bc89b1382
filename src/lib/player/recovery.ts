import type { MediaFault } from './audio';
import type { FailureKind } from './status';

/** How long nothing may arrive, while something should, before the recording is reopened. */
const STALL_SECONDS = 8;

/** Two timers that get a broken connection going again: one for stalls, one for retries. */
export class Recovery {
	readonly #onstall: () => void;
	readonly #onretry: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How long a stall may last while watching for one, else 0. */
	#watchedSeconds = 0;
	#attempts = 0;

	/**
	 * @param onstall called when nothing has arrived for as long as `watch` was given
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

	/** Data has arrived: restarts the watch, if there is one. */
	noteProgress(): void {
		if (this.#watchedSeconds) this.watch(this.#watchedSeconds);
	}

	/** Schedules the next retry, later each time. */
	scheduleRetry(): void {
		this.#set(this.#onretry, retryDelaySeconds(this.#attempts));
		this.#attempts += 1;
	}

	/** Sound has moved: the next failure starts with a short delay again. */
	noteSuccess(): void {
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
 * Seconds to wait before retry `attempt` (the first is 0): 1, 2, 4, 8, 16, then always 30. Short
 * enough for a tunnel, long enough not to hammer a host in trouble.
 */
function retryDelaySeconds(attempt: number): number {
	return Math.min(30, 2 ** attempt);
}

/**
 * What an element's fault means to a listener. Elements report an unreachable address as "not
 * supported", so only a decoding error counts as undecodable.
 */
export function failureOf(fault: MediaFault | 'incomplete', online: boolean): FailureKind {
	if (fault === 'decode') return 'undecodable';
	if (fault === 'device') return fault;
	if (!online) return 'offline';
	return fault === 'incomplete' ? fault : 'unreachable';
}
