/** Below this a drift is left alone, in seconds. A third of what must be mended. */
const START_SECONDS = 0.04;
/** A drift that is being mended is mended down to this. */
const STOP_SECONDS = 0.012;
/** Beyond this, trimming would take too long to be worth it, and the sound jumps instead. */
const JUMP_SECONDS = 1;

/**
 * How much faster or slower to play, by how far off it is. Up to 4% nobody hears it in a room:
 * there is no pitch to hold on to, and hum moves by less than a semitone.
 */
const steps = [
	{ upToSeconds: 0.05, change: 0.01 },
	{ upToSeconds: 0.12, change: 0.02 },
	{ upToSeconds: JUMP_SECONDS, change: 0.04 }
] as const;
/** A smaller change than this does nothing in some browsers. */
const LEAST_CHANGE = 0.005;

/** What to do about a drift. */
export type Correction = { readonly jump: true } | { readonly jump: false; readonly rate: number };

/**
 * Decides how to mend a drift.
 * @param driftSeconds where the sound is, minus where it should be
 * @param rate how fast it is playing now; anything but 1 means that it is being mended
 * @param nextSeconds how long it may take until the next decision: in a hidden page, timers are
 * rare, and a change must not carry the sound past its aim by then
 */
export function correct(driftSeconds: number, rate: number, nextSeconds = 0): Correction {
	const size = Math.abs(driftSeconds);
	if (size > JUMP_SECONDS) return { jump: true };
	const wanted = driftSeconds > 0 ? -1 : 1;
	const underWay = rate !== 1 && Math.sign(rate - 1) === wanted;
	if (size < (underWay ? STOP_SECONDS : START_SECONDS)) return { jump: false, rate: 1 };
	const step = steps.find(({ upToSeconds }) => size <= upToSeconds)?.change ?? LEAST_CHANGE;
	const change = nextSeconds > 0 ? Math.min(step, size / nextSeconds) : step;
	return { jump: false, rate: change < LEAST_CHANGE ? 1 : 1 + wanted * change };
}

/** Readings in a row that make an estimate, and how old the oldest of them may be. */
const READINGS = 4;
const WINDOW_MS = 600;

/**
 * Estimates a drift from readings of an element's clock. Some browsers renew it only every so
 * often, so that a reading may be late but never early: the one furthest ahead is the truest.
 */
export class DriftMeter {
	#readings: { readonly atMs: number; readonly driftSeconds: number }[] = [];

	/** Takes a reading; gives the estimate in seconds, or undefined while there are too few. */
	add(atMs: number, driftSeconds: number): number | undefined {
		this.#readings = [
			...this.#readings.filter((reading) => atMs - reading.atMs < WINDOW_MS),
			{ atMs, driftSeconds }
		];
		if (this.#readings.length < READINGS) return undefined;
		return Math.max(...this.#readings.map((reading) => reading.driftSeconds));
	}

	/** Forgets all readings: the sound has jumped. */
	reset(): void {
		this.#readings = [];
	}
}
