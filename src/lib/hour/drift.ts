/** A smaller drift is left alone. */
const START_SECONDS = 0.04;
/** A drift being corrected is brought down to this. */
const STOP_SECONDS = 0.012;
/** Beyond this, adjusting the rate would take too long, and the sound jumps instead. */
export const JUMP_SECONDS = 1;

/**
 * How much faster or slower to play for a given drift. In room tone nobody hears a change of 4%: there
 * is no melody, and hum moves by less than a semitone.
 */
const steps = [
	{ upToSeconds: 0.05, change: 0.01 },
	{ upToSeconds: 0.12, change: 0.02 },
	{ upToSeconds: JUMP_SECONDS, change: 0.04 }
] as const;
/** A smaller change has no effect in some browsers. */
const MIN_CHANGE = 0.005;

/**
 * The playback rate that corrects a drift; null if the sound should jump instead.
 * @param driftSeconds where the sound is, minus where it should be
 * @param rate the current playback rate; anything but 1 means that a drift is being corrected
 * @param nextSeconds how long it may take until the next decision: in a hidden page timers are slow,
 * and the sound must not overshoot its target by then
 */
export function correctedRate(
	driftSeconds: number,
	rate: number,
	nextSeconds: number
): number | null {
	const size = Math.abs(driftSeconds);
	if (size > JUMP_SECONDS) return null;
	const wanted = driftSeconds > 0 ? -1 : 1;
	const underWay = rate !== 1 && Math.sign(rate - 1) === wanted;
	if (size < (underWay ? STOP_SECONDS : START_SECONDS)) return 1;
	const step = steps.find(({ upToSeconds }) => size <= upToSeconds)?.change ?? MIN_CHANGE;
	const change = nextSeconds > 0 ? Math.min(step, size / nextSeconds) : step;
	return change < MIN_CHANGE ? 1 : 1 + wanted * change;
}

/** How many readings make an estimate, and how old they may be. */
const READINGS = 4;
const WINDOW_MS = 600;

/**
 * Estimates a drift from readings of an element's clock. Some browsers update that only now and then,
 * so a reading may be late but never early: the one furthest ahead is the most accurate.
 */
export class DriftMeter {
	#readings: { readonly atMs: number; readonly driftSeconds: number }[] = [];

	/** Takes a reading; returns the estimate in seconds, or undefined while there are too few. */
	add(atMs: number, driftSeconds: number): number | undefined {
		this.#readings = [
			...this.#readings.filter((reading) => atMs - reading.atMs < WINDOW_MS),
			{ atMs, driftSeconds }
		];
		if (this.#readings.length < READINGS) return undefined;
		return Math.max(...this.#readings.map((reading) => reading.driftSeconds));
	}

	/** Forgets all readings, because the sound has jumped. */
	reset(): void {
		this.#readings = [];
	}
}
