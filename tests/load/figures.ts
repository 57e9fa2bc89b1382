import type { Report } from './audience';
import type { Outcome } from './measure';

/** A listener who waits longer than this for sound isn't served. */
const patienceMs = 5000;

/** Whether everyone listened without a stall. */
export function isServed({ listeners, playing, stalls, faults, waitsMs }: Report): boolean {
	const isPatient = waitsMs.every((waitMs) => waitMs <= patienceMs);
	return playing === listeners && stalls === 0 && faults === 0 && isPatient;
}

/** The columns of {@link row}. */
export const heading = `| listeners | all served | stalls | Mbit/s | wait for sound: median, 99 %, longest | with the page: longest | cores: tier | origin | listeners | others |
| --------- | ---------- | ------ | ------ | ------------------------------------- | ---------------------- | ----------- | ------ | --------- | ------ |`;

/** A line of a table. */
export function row(outcome: Outcome): string {
	const { listeners, playing, stalls, faults, bytes, seconds, cores } = outcome;
	const waits = outcome.waitsMs.toSorted((a, b) => a - b);
	const arrivals = outcome.arrivalsMs.toSorted((a, b) => a - b);
	const failed = faults > 0 ? `${faults} faults` : `${listeners - playing} without sound`;
	const cells = [
		listeners,
		isServed(outcome) ? 'yes' : `no (${playing < listeners || faults > 0 ? failed : 'late'})`,
		stalls,
		((bytes * 8) / seconds / 1e6).toFixed(0),
		[at(waits, 0.5), at(waits, 0.99), at(waits, 1)].join(', '),
		at(arrivals, 1),
		...[cores.tier, cores.origin, cores.listeners, cores.others].map((share) => share.toFixed(2))
	];
	return `| ${cells.join(' | ')} |`;
}

/** What the origin sent for all that was heard. */
export function total(outcomes: readonly Outcome[]): string {
	const heard = outcomes.reduce((sum, { bytes }) => sum + bytes, 0);
	const { originBytes = 0, originRequests = 0 } = outcomes.at(-1) ?? {};
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	const share = ((100 * originBytes) / heard).toFixed(4);
	return `The origin sent ${megabytes(originBytes)} in ${originRequests} answers, the listeners got ${megabytes(heard)}: ${share} %.`;
}

function at(sorted: readonly number[], share: number): string {
	const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	return value === undefined ? '–' : `${(value / 1000).toFixed(2)} s`;
}
