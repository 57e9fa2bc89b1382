/** The level of a recording through time: RMS of both channels, dBFS, one value per interval. */
export interface Envelope {
	readonly intervalMs: number;
	readonly dbfs: readonly number[];
}

/**
 * Reads an envelope file as mastering writes it: `{ "intervalMs": 100, "dbfs": [-71.4, …] }`.
 * @throws Error when it is something else
 */
export function parseEnvelope(json: unknown): Envelope {
	const { intervalMs, dbfs } = (json ?? {}) as { intervalMs?: unknown; dbfs?: unknown };
	const valid =
		typeof intervalMs === 'number' &&
		intervalMs > 0 &&
		Array.isArray(dbfs) &&
		dbfs.every((level) => typeof level === 'number');
	if (!valid) throw new Error('The level data is damaged.');
	return { intervalMs, dbfs };
}

/** The level at a moment, in dBFS; undefined outside the recording. */
export function levelAt(envelope: Envelope, seconds: number): number | undefined {
	return envelope.dbfs[Math.floor((seconds * 1000) / envelope.intervalMs)];
}
