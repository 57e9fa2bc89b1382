import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What an address leads to: a file of the site, or the address without its trailing slash. */
export type Found =
	| { readonly kind: 'file'; readonly file: string }
	| { readonly kind: 'redirect'; readonly path: string };

/**
 * Finds what a static host gives for a path: the file itself, the page of that name (`/tracks/the`
 * is `tracks/the.html`), or a folder's `index.html`. Never a hidden file, never one outside.
 * @param path percent-encoded, starting with a slash, without base path and query
 */
export async function findFile(directory: string, path: string): Promise<Found | undefined> {
	const names = decode(path)
		?.split('/')
		.filter((name) => name !== '');
	if (!names?.every(isPublic)) return undefined;

	const target = join(directory, ...names);
	const isFolder = path.endsWith('/');
	const candidates = isFolder ? [join(target, 'index.html')] : [target, `${target}.html`];
	for (const file of candidates) {
		if (await isFile(file)) return { kind: 'file', file };
	}
	if (isFolder && names.length > 0 && (await isFile(`${target}.html`))) {
		return { kind: 'redirect', path: '/' + names.map(encodeURIComponent).join('/') };
	}
	return undefined;
}

/** Tells whether a file of that name is there (and is no folder). */
export async function isFile(file: string): Promise<boolean> {
	try {
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
}

function decode(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

/** The check for a leading dot also keeps `..` out, however it was encoded. */
function isPublic(name: string): boolean {
	return (name === '.well-known' || !name.startsWith('.')) && !/[\\\0]/.test(name);
}
