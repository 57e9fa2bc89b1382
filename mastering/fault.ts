import { dirname, relative, sep } from 'node:path';

/**
 * Something the publisher can put right. Its message says in a line for each file what is wrong with
 * it and how to fix it; the command prints it and exits with 1.
 */
export class MasteringFault extends Error {
	override readonly name = 'MasteringFault';
}

/** FFmpeg reports the system's error numbers, negated. */
const outOfSpace: readonly unknown[] = ['ENOSPC', -28];
const notAllowed: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', -13, -1, -30];

/**
 * A path as messages show it: relative to the working directory if it is inside, and always on one
 * line.
 */
export function displayPath(path: string): string {
	const fromHere = relative(process.cwd(), path);
	if (fromHere === '') return '.';
	const outside = fromHere.startsWith(`..${sep}`) || fromHere === '..';
	return (outside ? path : fromHere).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/** Whether `error` has this system error code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * The fault to report when something could not be written; `error` itself if it is about something
 * else.
 * @param directory Where it should have been written, unless the error says.
 */
export function writingFault(error: unknown, directory: string): unknown {
	if (!(error instanceof Error) || !('code' in error)) return error;
	const place = 'path' in error && typeof error.path === 'string' ? dirname(error.path) : directory;
	if (outOfSpace.includes(error.code)) {
		return new MasteringFault(
			`${displayPath(place)} is on a full disk; free about 200 MB and run "npm run master" again.`
		);
	}
	if (notAllowed.includes(error.code)) {
		return new MasteringFault(
			`${displayPath(place)} can't be written to; check its permissions and run "npm run master" again.`
		);
	}
	return error;
}
