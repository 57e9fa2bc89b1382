import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from '../fault';

const pollMs = 250;

/**
 * Does something that only one process at a time may do; others wait for it.
 *
 * A process that wants the lock creates a file of its own, then looks at the others': if none of
 * them belongs to a living process, it has the lock; if one does, it removes its file and waits. Of
 * two processes at least the later sees the other, so both never have it. Files of dead processes
 * don't count, and as no two files share a name, any process may remove them.
 * @param path What the files' names begin with; they end in a process number.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
	await mkdir(dirname(path), { recursive: true });
	const own = `${path}.${randomUUID()}.${process.pid}`;
	try {
		for (;;) {
			if (!(await othersLive(path, own))) {
				await writeFile(own, '');
				if (!(await othersLive(path, own))) return await work();
				await rm(own, { force: true });
			}
			// A random wait, so that two processes don't keep giving way to each other.
			await wait(pollMs * (0.5 + Math.random()));
		}
	} finally {
		await rm(own, { force: true });
	}
}

async function othersLive(path: string, own: string): Promise<boolean> {
	const directory = dirname(path);
	let live = false;
	for (const name of await readdir(directory)) {
		const other = join(directory, name);
		if (!name.startsWith(`${basename(path)}.`) || other === own) continue;
		if (isLive(Number(name.slice(name.lastIndexOf('.') + 1)))) live = true;
		else await rm(other, { force: true });
	}
	return live;
}

function isLive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid < 1) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// It exists, but belongs to another user.
		return hasCode(error, 'EPERM');
	}
}
