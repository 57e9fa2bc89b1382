import { relative, sep } from 'node:path';

/** A path as messages show it: from the working directory, if it lies below. */
export function shown(path: string): string {
	const fromHere = relative(process.cwd(), path);
	if (fromHere === '') return '.';
	return fromHere.startsWith(`..${sep}`) || fromHere === '..' ? path : fromHere;
}
