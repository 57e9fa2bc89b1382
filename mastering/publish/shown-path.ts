import { relative, sep } from 'node:path';

/**
 * A path as messages show it: from the working directory, if it lies below; on one line, whatever
 * its name holds.
 */
export function shown(path: string): string {
	const fromHere = relative(process.cwd(), path);
	if (fromHere === '') return '.';
	const near = fromHere.startsWith(`..${sep}`) || fromHere === '..' ? path : fromHere;
	return near.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
