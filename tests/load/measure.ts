import { readSent } from '../hosts/support/hosts';
import type { Report } from './audience';
import type { Crowd } from './crowd';
import { machineCpuMs, usageOf } from '../support/process-tree';

/** What happened in a period, and what it cost. */
export interface Outcome extends Report {
	readonly seconds: number;
	/** Processor time by second: 1 is a core at work all the time. */
	readonly cores: {
		readonly tier: number;
		readonly origin: number;
		readonly listeners: number;
		/** Used by everything else on the machine. */
		readonly others: number;
	};
	/** What the origin has sent since it began, with headers. */
	readonly originBytes: number;
	readonly originRequests: number;
}

/** Gives what happened since the last time. */
export type Measure = () => Promise<Outcome>;

/** Starts measuring servers, given by their processes and the origin's log, and a crowd. */
export function startMeasuring(
	crowd: Crowd,
	servers: { readonly tier?: number | undefined; origin?: number | undefined; log: string }
): Measure {
	const { tier, origin } = servers;
	if (tier === undefined || origin === undefined) throw new Error('A server has no process.');
	const read = () => ({
		atSeconds: performance.now() / 1000,
		tier: usageOf(tier).cpuMs / 1000,
		origin: usageOf(origin).cpuMs / 1000,
		machine: machineCpuMs() / 1000
	});
	let before = read();
	return async () => {
		const report = await crowd.report();
		const now = read();
		const seconds = now.atSeconds - before.atSeconds;
		const cores = {
			tier: (now.tier - before.tier) / seconds,
			origin: (now.origin - before.origin) / seconds,
			listeners: report.cpuMs / 1000 / seconds
		};
		const all = (now.machine - before.machine) / seconds;
		const others = Math.max(0, all - cores.tier - cores.origin - cores.listeners);
		before = now;
		const sent = [...(await readSent(servers.log)).values()];
		return {
			...report,
			seconds,
			cores: { ...cores, others },
			originBytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
			originRequests: sent.reduce((sum, { times }) => sum + times, 0)
		};
	};
}
