import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from './errors';

const pollMs = 250;

/**
 * Does something that only one process at a time may do; others wait for it.
 *
 * Whoever wants in puts a file of its own beside the others', then looks: if it is the only one whose
 * process lives, it is in; if not, it takes its file back and waits. Of two, at least the later one
 * sees the other, so never are both in. What a dead process left counts for nothing, and since no two
 * files share a name, anyone may take it away.
 * @param path What the files' names begin with; their endings are process numbers.
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
			// At random, so that two don't step back from each other for ever.
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
		// Not ours to signal, but there.
		return hasCode(error, 'EPERM');
	}
}
