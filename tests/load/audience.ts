/** A process of listeners: started by `tests/load/cli.ts`. */
import { Listener, type Visit } from './listener';

/** How many come, over how many seconds, and what they do. */
export interface Arrival {
	readonly listeners: number;
	readonly seconds: number;
	/** Each listener does one of these, taken in turn. */
	readonly visits: readonly Omit<Visit, 'from'>[];
	/** Where in the track to begin, from 0 to 1; by default each listener has its own. */
	readonly from?: number;
}

/** What happened since the last report. */
export interface Report {
	readonly listeners: number;
	readonly playing: number;
	readonly bytes: number;
	readonly stalls: number;
	readonly faults: number;
	/** From the request for a recording, or a seek in one, to sound. */
	readonly waitsMs: readonly number[];
	/** From the request of the page to sound. */
	readonly arrivalsMs: readonly number[];
	readonly cpuMs: number;
}

const listeners: Listener[] = [];
/** What was already reported of each listener. */
const reported = new Map<
	Listener,
	{ bytes: number; stalls: number; faults: number; waits: number }
>();
let cpu = process.cpuUsage();

function arrive({ listeners: count, seconds, visits, from }: Arrival): void {
	for (let index = 0; index < count; index++) {
		const visit = visits[index % visits.length];
		if (!visit) return;
		setTimeout(
			() => listeners.push(new Listener({ ...visit, from: from ?? Math.random() * 0.95 })),
			(index / count) * seconds * 1000
		);
	}
}

function report(): Report {
	const sum = { bytes: 0, stalls: 0, faults: 0 };
	const waitsMs: number[] = [];
	const arrivalsMs: number[] = [];
	let playing = 0;
	for (const listener of listeners) {
		const before = reported.get(listener) ?? { bytes: 0, stalls: 0, faults: 0, waits: 0 };
		const { bytes, faults, buffer, arrivedMs } = listener;
		const waits = buffer?.waitsMs ?? [];
		const now = { bytes, stalls: buffer?.stalls ?? 0, faults, waits: waits.length };
		reported.set(listener, now);
		sum.bytes += now.bytes - before.bytes;
		sum.stalls += now.stalls - before.stalls;
		sum.faults += now.faults - before.faults;
		waitsMs.push(...waits.slice(before.waits));
		if (before.waits === 0 && arrivedMs !== undefined) arrivalsMs.push(arrivedMs);
		if (arrivedMs !== undefined) playing += 1;
	}
	const { user, system } = process.cpuUsage(cpu);
	cpu = process.cpuUsage();
	const cpuMs = (user + system) / 1000;
	return { ...sum, listeners: listeners.length, playing, waitsMs, arrivalsMs, cpuMs };
}

setInterval(() => {
	const nowMs = performance.now();
	for (const listener of listeners) listener.tick(nowMs);
}, 100);

process.on('message', (message: Arrival | 'report') => {
	if (message === 'report') process.send?.(report());
	else arrive(message);
});
process.on('disconnect', () => process.exit());
