import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Arrival, Report } from './audience';

/** Listeners in several processes, as one process may not have enough connections. */
export interface Crowd {
	/** Adds listeners. */
	arrive(arrival: Arrival): void;
	/** What happened since the last time. */
	report(): Promise<Report>;
	leave(): Promise<void>;
}

/** Starts the processes, which have no listeners yet. */
export function startCrowd(processes: number): Crowd {
	const audiences = Array.from({ length: processes }, () =>
		fork(join(import.meta.dirname, 'audience.ts'))
	);
	return {
		arrive: (arrival) => {
			audiences.forEach((audience, index) => {
				const share = Math.floor(arrival.listeners / processes);
				const rest = index < arrival.listeners % processes ? 1 : 0;
				audience.send({ ...arrival, listeners: share + rest });
			});
		},
		report: async () => {
			const reports = await Promise.all(
				audiences.map(async (audience) => {
					const answer = once(audience, 'message');
					audience.send('report');
					return (await answer)[0] as Report;
				})
			);
			return reports.reduce(add);
		},
		leave: async () => {
			await Promise.all(
				audiences.map(async (audience) => {
					const exit = once(audience, 'exit');
					audience.disconnect();
					await exit;
				})
			);
		}
	};
}

function add(a: Report, b: Report): Report {
	return {
		listeners: a.listeners + b.listeners,
		playing: a.playing + b.playing,
		bytes: a.bytes + b.bytes,
		stalls: a.stalls + b.stalls,
		faults: a.faults + b.faults,
		waitsMs: [...a.waitsMs, ...b.waitsMs],
		arrivalsMs: [...a.arrivalsMs, ...b.arrivalsMs],
		cpuMs: a.cpuMs + b.cpuMs
	};
}
