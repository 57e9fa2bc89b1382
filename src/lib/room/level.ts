import type { Detail } from '$content/detail';

/** The levels of a recording over time. */
type Envelope = Pick<Detail, 'intervalMs' | 'dbfs'>;

function indexAt({ intervalMs }: Envelope, seconds: number): number {
	return Math.floor((seconds * 1000) / intervalMs);
}

/** The level of a recording at a moment, in dBFS; undefined outside the recording. */
export function levelAt(envelope: Envelope, seconds: number): number | undefined {
	return envelope.dbfs[indexAt(envelope, seconds)];
}

/**
 * The highest level at a moment and shortly before it, in dBFS; undefined outside the recording.
 * @param sinceSeconds how long before
 */
export function loudestSince(
	envelope: Envelope,
	seconds: number,
	sinceSeconds: number
): number | undefined {
	const level = levelAt(envelope, seconds);
	if (level === undefined) return undefined;
	const first = indexAt(envelope, seconds - sinceSeconds) + 1;
	const last = indexAt(envelope, seconds);
	return Math.max(level, ...envelope.dbfs.slice(Math.max(0, first), last));
}

/** Where a level lies between two others, 0 to 1; 1 where the two are the same. */
export function shareBetween(lowDbfs: number, highDbfs: number, dbfs: number): number {
	if (highDbfs <= lowDbfs) return 1;
	return Math.min(1, Math.max(0, (dbfs - lowDbfs) / (highDbfs - lowDbfs)));
}

/** How long a peak is held before it falls. */
const HOLD_SECONDS = 1.5;
/** How fast it then falls. */
const FALL_DB_PER_SECOND = 12;
/** A hidden page wakes once a second; a longer gap is a seek. */
const MAX_GAP_SECONDS = 2;

/** The recent peak, as a meter's peak mark shows it: held for a while, then falling. */
export class PeakHold {
	readonly #envelope: Envelope;
	#peakDbfs = -Infinity;
	#peakSeconds = 0;
	#lastSeconds = NaN;

	constructor(envelope: Envelope) {
		this.#envelope = envelope;
	}

	/**
	 * Advances to a moment of the recording. Everything since the previous one has been heard, unless
	 * this is a seek: then the peak starts again.
	 * @returns the peak in dBFS; undefined outside the recording
	 */
	at(seconds: number): number | undefined {
		const level = levelAt(this.#envelope, seconds);
		if (level === undefined) return undefined;
		const gapSeconds = seconds - this.#lastSeconds;
		const continues = gapSeconds >= 0 && gapSeconds <= MAX_GAP_SECONDS;
		if (!continues) this.#peakDbfs = -Infinity;
		const last = indexAt(this.#envelope, seconds);
		const first = continues ? indexAt(this.#envelope, this.#lastSeconds) + 1 : last;
		for (let i = first; i <= last; i++) {
			this.#add(this.#envelope.dbfs[i] as number, (i * this.#envelope.intervalMs) / 1000);
		}
		this.#lastSeconds = seconds;
		return Math.max(level, this.#heldAt(seconds));
	}

	#add(dbfs: number, seconds: number): void {
		if (dbfs < this.#heldAt(seconds)) return;
		this.#peakDbfs = dbfs;
		this.#peakSeconds = seconds;
	}

	#heldAt(seconds: number): number {
		const fallingSeconds = Math.max(0, seconds - this.#peakSeconds - HOLD_SECONDS);
		return this.#peakDbfs - FALL_DB_PER_SECOND * fallingSeconds;
	}
}
