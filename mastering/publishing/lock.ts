import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from '../files';

const pollMs = 250;

/**
 * Does something that only one process at a time may do; others wait for it. A lock whose process
 * is gone counts for nothing.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
	await mkdir(dirname(path), { recursive: true });
	while (!(await taken(path))) {
		if (await isAbandoned(path)) await rm(path, { force: true });
		else await wait(pollMs);
	}
	try {
		return await work();
	} finally {
		await rm(path, { force: true });
	}
}

async function taken(path: string): Promise<boolean> {
	try {
		const file = await open(path, 'wx');
		await file.writeFile(String(process.pid));
		await file.close();
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	}
}

async function isAbandoned(path: string): Promise<boolean> {
	let text;
	try {
		text = await readFile(path, 'utf8');
	} catch {
		return false;
	}
	const pid = Number(text);
	// Taken a moment ago, and not yet signed.
	if (text === '' || !Number.isInteger(pid)) return false;
	try {
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return hasCode(error, 'ESRCH');
	}
}
