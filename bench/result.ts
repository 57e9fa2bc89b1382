import type { EngineName } from './browsers';
import type { LighthouseResult } from './lighthouse';
import type { LineCheck } from './line';
import type { Vitals } from './visit';
import type { Weight } from './weigh';

/** The speed of the line: unlimited, or {@link slowLine}. */
export type Speed = 'fast' | 'slow';

/** The slow line. */
export const slowLine = { bitsPerSecond: 1e6, roundTripMs: 100 } as const;

/** The results of one peer in one engine in one run. Null is what took too long or can't be measured. */
export interface Run {
	readonly cold: Readonly<Partial<Record<Speed, Opening>>>;
	readonly primed: Readonly<Partial<Record<Speed, Opening>>>;
	/** From a press on the second track in a list to its sound, in ms. */
	readonly second: Readonly<Partial<Record<Speed, number | null>>>;
}

/** One visit. */
export interface Opening {
	readonly vitals: Vitals | undefined;
	readonly pressMs: number | null;
	readonly seekMs: number | null;
	readonly gapMs: number | null;
	readonly before: Weight;
	readonly after: Weight;
}

/** What playing cost. */
export interface Cost {
	/** Share of one core, 0 to 1. */
	readonly cpuShare: number;
	readonly startBytes: number;
	readonly endBytes: number;
	/** After the first round of track changes and after fifty; null where there is no next track. */
	readonly afterFewBytes: number | null;
	readonly afterManyBytes: number | null;
}

/** All results of one peer in one engine. */
export interface Measured {
	readonly runs: Run[];
	cost: Cost | null;
}

/** The result of the bench. */
export interface Result {
	readonly date: string;
	readonly runs: number;
	readonly seconds: number;
	/** How often Lighthouse audited each page. */
	readonly audits: number;
	readonly machine: string;
	readonly versions: Readonly<Record<string, string>>;
	readonly line: LineCheck;
	/** By engine, then by peer. */
	readonly measured: Partial<Record<EngineName, Record<string, Measured>>>;
	readonly lighthouse: LighthouseResult[];
}
