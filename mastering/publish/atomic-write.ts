import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where something is written before it gets its real name: hidden, beside it. */
export function temporaryPath(path: string): string {
	return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** Writes a file so that it is there as a whole or not at all. */
export async function writeAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
	const temporary = temporaryPath(path);
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(temporary, bytes, { flush: true });
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
