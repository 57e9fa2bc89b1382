import { dirname, relative, sep } from 'node:path';

/**
 * Something the publisher can put right. Its message says in a line for each file what is wrong with
 * it and how to fix it; the command prints it and exits with 1.
 */
export class MasteringFault extends Error {
	override readonly name = 'MasteringFault';
}

/** FFmpeg reports the system's error numbers, negated. */
const outOfSpace: readonly unknown[] = ['ENOSPC', 'EDQUOT', -28, -122];
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

/** What is wrong with a file that can't be read: the rest of a sentence that begins with its name. */
export function readingProblem(error: unknown): string {
	return ['ENOENT', 'EACCES', 'EPERM', 'EISDIR'].some((code) => hasCode(error, code))
		? "can't be read; check that it is a file and that you have permission."
		: `can't be read (${reasonOf(error)}); check the disk it is on, and copy or export it again.`;
}

/** What an error says, on one line. */
export function reasonOf(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return (text.split('\n')[0] ?? '').trim().replace(/\.$/, '') || 'no reason given';
}

/**
 * The fault to report when a library or our own code fails unexpectedly. It names what the failure is
 * about; `cause` keeps the rest.
 */
export function unexpectedFault(name: string, error: unknown): MasteringFault {
	if (error instanceof MasteringFault) return error;
	return new MasteringFault(
		`${name} could not be mastered (${reasonOf(error)}); run it again with LOG=debug for the details, and report them.`,
		{ cause: error }
	);
}

/** The faults with which tasks of the worker pool failed. */
export function faultsOf(results: readonly PromiseSettledResult<unknown>[]): MasteringFault[] {
	return results.flatMap((result) =>
		result.status === 'rejected' ? [result.reason as MasteringFault] : []
	);
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
	if ('path' in error ? String(error.path).startsWith(directory) : hasCode(error, 'EIO')) {
		return new MasteringFault(
			`${displayPath(directory)} can't be written to (${reasonOf(error).split(',')[0] ?? ''}); check that it is a folder, and the disk it is on.`
		);
	}
	return error;
}
