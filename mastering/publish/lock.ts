import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { tryLock, waitForLock } from 'fs-native-extensions';

/**
 * Does something that only one process at a time may do; others wait for it. The system holds the
 * lock and releases it when the process ends, however it ends; a file that exists, or a process
 * number in it, would outlive a run that is killed. The empty file stays: a run that deleted it could
 * delete one that another had just locked.
 * @param path The lock's own file.
 * @param onWait Called once if another process has it.
 */
export async function withLock<Result>(
	path: string,
	work: () => Promise<Result>,
	onWait: () => void = () => undefined
): Promise<Result> {
	await mkdir(dirname(path), { recursive: true });
	const file = await open(path, 'a');
	try {
		if (!tryLock(file.fd)) {
			onWait();
			await waitForLock(file.fd);
		}
		return await work();
	} finally {
		await file.close();
	}
}
