import type { Detail } from '$content/detail';
import { levelAt } from './level';

/** How long a peak stands before it falls. */
const holdSeconds = 1.5;
/** How fast it falls then. */
const fallDbPerSecond = 12;
/** A hidden page is woken once a second; whatever is further apart is a seek. */
const longestGapSeconds = 2;

/** The highest level of late, as a meter's peak mark shows it: it stands for a while, then falls. */
export class PeakHold {
	readonly #envelope: Pick<Detail, 'intervalMs' | 'dbfs'>;
	#peakDbfs = -Infinity;
	#peakSeconds = 0;
	#lastSeconds = NaN;

	constructor(envelope: Pick<Detail, 'intervalMs' | 'dbfs'>) {
		this.#envelope = envelope;
	}

	/**
	 * Goes on to a moment of the recording. What lies between it and the moment before has been heard,
	 * unless it is a seek: then the peak starts anew.
	 * @returns the peak in dBFS; undefined outside the recording
	 */
	at(seconds: number): number | undefined {
		const level = levelAt(this.#envelope, seconds);
		if (level === undefined) return undefined;
		const gapSeconds = seconds - this.#lastSeconds;
		const goesOn = gapSeconds >= 0 && gapSeconds <= longestGapSeconds;
		if (!goesOn) this.#peakDbfs = -Infinity;
		const last = this.#indexAt(seconds);
		for (let i = goesOn ? this.#indexAt(this.#lastSeconds) + 1 : last; i <= last; i++) {
			this.#hear(this.#envelope.dbfs[i] as number, (i * this.#envelope.intervalMs) / 1000);
		}
		this.#lastSeconds = seconds;
		return Math.max(level, this.#heldAt(seconds));
	}

	#hear(dbfs: number, seconds: number): void {
		if (dbfs < this.#heldAt(seconds)) return;
		this.#peakDbfs = dbfs;
		this.#peakSeconds = seconds;
	}

	#heldAt(seconds: number): number {
		const fallingSeconds = Math.max(0, seconds - this.#peakSeconds - holdSeconds);
		return this.#peakDbfs - fallDbPerSecond * fallingSeconds;
	}

	#indexAt(seconds: number): number {
		return Math.floor((seconds * 1000) / this.#envelope.intervalMs);
	}
}
