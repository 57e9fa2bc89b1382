import { MasteringFault } from '../fault';
import { shown } from './shown-path';

/** Whether `error` carries this code of the system's, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}

/** FFmpeg gives the system's error numbers, negated. */
const outOfSpace = { code: 'ENOSPC', ffmpeg: -28 };
const notAllowed = { codes: ['EACCES', 'EPERM', 'EROFS'], ffmpeg: [-13, -1, -30] };

/** What to tell when something could not be written below `directory`; `error` itself if unknown. */
export function writingFault(error: unknown, directory: string): unknown {
	if (!(error instanceof Error) || !('code' in error)) return error;
	const { code } = error;
	if (code === outOfSpace.code || code === outOfSpace.ffmpeg) {
		return new MasteringFault(
			`${shown(directory)} is on a full disk; free about 200 MB and run "npm run master" again.`
		);
	}
	if (
		notAllowed.codes.some((known) => known === code) ||
		notAllowed.ffmpeg.some((known) => known === code)
	) {
		return new MasteringFault(
			`${shown(directory)} can't be written to; allow it and run "npm run master" again.`
		);
	}
	return error;
}
