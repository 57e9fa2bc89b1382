import { isSavingData } from '$lib/connection';

/** How long the first element rests before it is woken, to see whether rest makes it late. */
const REST_MS = 150;
/** Once its clock has come this far, the system has started an element. */
const AWAKE_SECONDS = 0.05;
/** An element that hasn't started by then has nothing to play. */
const PATIENCE_MS = 1500;
const LOOK_MS = 20;

/**
 * Wakes elements that have loaded a sound ahead. In WebKitGTK with PulseAudio, an element's clock
 * first stands still for as long as the element has rested since it loaded, and there is no sound
 * until it moves. One that has played for a moment, muted, starts at once from then on.
 *
 * The first element to be woken shows whether the browser has this fault; if not, it is the last.
 */
export class Waker {
	/** Whether elements that have rested start late; unknown until one has been woken. */
	#startsLate: boolean | undefined;

	constructor() {
		// A finger doesn't hover before it presses, and phones allow only one page to play.
		if (!matchMedia('(hover: hover)').matches || isSavingData()) this.#startsLate = false;
	}

	/**
	 * Plays an element, which the caller has muted, until its clock moves. Does nothing if this browser
	 * doesn't need it. The caller pauses and rewinds the element afterwards.
	 * @param signal ends it, because the element is wanted
	 */
	async wake(element: HTMLAudioElement, signal: AbortSignal): Promise<void> {
		if (this.#startsLate === false) return;
		if (this.#startsLate === undefined) await sleep(REST_MS);
		const isWanted = () => signal.aborted;
		if (isWanted()) return;
		const fromMs = performance.now();
		element.play().catch(() => undefined);
		while (!isWanted() && !element.paused && performance.now() - fromMs < PATIENCE_MS) {
			await sleep(LOOK_MS);
			if (isWanted() || element.currentTime < AWAKE_SECONDS) continue;
			const lateMs = performance.now() - fromMs - 1000 * element.currentTime;
			this.#startsLate ??= lateMs > REST_MS;
			return;
		}
	}
}

function sleep(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
