import { retryDelaySeconds } from './backoff';

/** How long nothing may arrive, while something should, before the recording is opened anew. */
const STALL_SECONDS = 8;

/** The two clocks that get a broken connection going again: one for silence, one for retries. */
export class Recovery {
	readonly #onstall: () => void;
	readonly #onretry: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** How long a stall may last while one is watched for, else 0. */
	#watchedSeconds = 0;
	#attempts = 0;

	/**
	 * @param onstall called when nothing has arrived for 8 s of watching, or what `watch` was told
	 * @param onretry called when it is time to try again
	 */
	constructor(onstall: () => void, onretry: () => void) {
		this.#onstall = onstall;
		this.#onretry = onretry;
	}

	/** Starts watching for a stall of so many seconds. */
	watch(seconds = STALL_SECONDS): void {
		this.#set(this.#onstall, seconds);
		this.#watchedSeconds = seconds;
	}

	/** Something has arrived: the watch, if there is one, starts over. */
	noteProgress(): void {
		if (this.#watchedSeconds) this.watch(this.#watchedSeconds);
	}

	/** Arranges the next retry, later each time. */
	scheduleRetry(): void {
		this.#set(this.#onretry, retryDelaySeconds(this.#attempts));
		this.#attempts += 1;
	}

	/** Sound has moved: the next trouble starts with a short delay again. */
	noteSuccess(): void {
		this.#attempts = 0;
	}

	/** Drops whatever was arranged. */
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
