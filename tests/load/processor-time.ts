import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second: proc(5), sysconf(_SC_CLK_TCK) on Linux. */
const ticksPerSecond = 100;

/** The processor time of a process and its children so far, in seconds. */
export function processorSeconds(pid: number): number {
	const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
	const own = fieldsAfterName(readFileSync(`/proc/${pid}/stat`, 'utf8'));
	const ownSeconds = (Number(own[11]) + Number(own[12])) / ticksPerSecond;
	const below = children === '' ? [] : children.split(' ').map(Number);
	return below.reduce((sum, child) => sum + processorSeconds(child), ownSeconds);
}

/** The processor time that the whole machine has spent on anything so far, in seconds. */
export function machineSeconds(): number {
	const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
	const [user, nice, system, , , irq, softirq] = line.trim().split(/ +/).slice(1).map(Number);
	const ticks = [user, nice, system, irq, softirq].reduce<number>((sum, n) => sum + (n ?? 0), 0);
	return ticks / ticksPerSecond;
}

/** The name of a program, in parentheses, may have spaces in it. */
function fieldsAfterName(stat: string): string[] {
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
