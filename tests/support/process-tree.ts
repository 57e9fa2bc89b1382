import { readdirSync, readFileSync } from 'node:fs';

/** What a program has used: all of its processes together. */
export interface Usage {
	/** Processor time so far, in ms. */
	readonly cpuMs: number;
	/**
	 * Memory now, in bytes. What a browser's processes share is counted once (PSS). Mapped files don't
	 * count, as their share depends on which other browsers are running.
	 */
	readonly memoryBytes: number;
}

/** A clock tick of Linux's process statistics is a hundredth of a second on every architecture. */
const TICK_MS = 10;

/** Reads what a process and its descendants have used. Works on Linux only. */
export function usageOf(pid: number): Usage {
	const parents = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		const parent = /^\d+$/.test(name) ? statOf(Number(name))?.[1] : undefined;
		if (parent !== undefined) parents.set(Number(name), Number(parent));
	}
	const family = new Set([pid]);
	for (let before = 0; before < family.size;) {
		before = family.size;
		for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
	}
	let cpuMs = 0;
	let memoryBytes = 0;
	for (const member of family) {
		const stat = statOf(member);
		if (!stat) continue;
		// Its own time and that of its children that have ended.
		cpuMs += [11, 12, 13, 14].reduce((sum, at) => sum + Number(stat[at]), 0) * TICK_MS;
		memoryBytes += memoryOf(member);
	}
	return { cpuMs, memoryBytes };
}

/** The processor time that the whole machine has spent on anything so far, in ms. */
export function machineCpuMs(): number {
	const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
	const [user, nice, system, , , irq, softirq] = line.trim().split(/ +/).slice(1).map(Number);
	const ticks = [user, nice, system, irq, softirq].reduce<number>((sum, n) => sum + (n ?? 0), 0);
	return ticks * TICK_MS;
}

/** The fields of `/proc/<pid>/stat` from the state on; see proc_pid_stat(5). */
function statOf(pid: number): readonly string[] | undefined {
	const text = read(`/proc/${pid}/stat`);
	return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function memoryOf(pid: number): number {
	const smaps = read(`/proc/${pid}/smaps_rollup`) ?? '';
	const kilobytes = [...smaps.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm)];
	return kilobytes.reduce((sum, [, count]) => sum + Number(count) * 1024, 0);
}

/** A process may end between being found and being read. */
function read(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
