import { dirname } from 'node:path';
import { MasteringFault } from '../fault';
import { shown } from './shown-path';

/** Whether `error` carries this code of the system's, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}

/** FFmpeg gives the system's error numbers, negated. */
const outOfSpace = { code: 'ENOSPC', ffmpeg: -28 };
const notAllowed = { codes: ['EACCES', 'EPERM', 'EROFS'], ffmpeg: [-13, -1, -30] };

/**
 * What to tell when something could not be written; `error` itself if it is about something else.
 * @param directory Where it was to be written, unless the error knows better.
 */
export function writingFault(error: unknown, directory: string): unknown {
	if (!(error instanceof Error) || !('code' in error)) return error;
	const { code } = error;
	const place = 'path' in error && typeof error.path === 'string' ? dirname(error.path) : directory;
	if (code === outOfSpace.code || code === outOfSpace.ffmpeg) {
		return new MasteringFault(
			`${shown(place)} is on a full disk; free about 200 MB and run "npm run master" again.`
		);
	}
	if (
		notAllowed.codes.some((known) => known === code) ||
		notAllowed.ffmpeg.some((known) => known === code)
	) {
		return new MasteringFault(
			`${shown(place)} can't be written to; allow it and run "npm run master" again.`
		);
	}
	return error;
}
