import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import { hasCode } from '../fault';

/**
 * Does something that only one process at a time may do; others wait for it. The lock is kept by
 * touching it, not by a process number: in containers numbers repeat, and a lock left by a killed
 * run would look alive for ever. After five seconds without a touch it is taken over.
 * @param path The lock's own path.
 * @param onWait Called once if another process has it.
 */
export async function withLock<Result>(
	path: string,
	work: () => Promise<Result>,
	onWait: () => void = () => undefined
): Promise<Result> {
	await mkdir(dirname(path), { recursive: true });
	const options = { lockfilePath: path, realpath: false, stale: 5000 };
	const release = await lock(path, options).catch((error: unknown) => {
		if (!hasCode(error, 'ELOCKED')) throw error;
		onWait();
		return lock(path, {
			...options,
			retries: { forever: true, minTimeout: 250, maxTimeout: 1000 }
		});
	});
	try {
		return await work();
	} finally {
		await release();
	}
}
