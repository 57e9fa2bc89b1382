import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hostFiles } from './rules';

/** What an address leads to: a file of the site, or the one address of the page that was meant. */
export type Found =
	| { readonly kind: 'file'; readonly file: string }
	| { readonly kind: 'redirect'; readonly path: string };

/**
 * Finds what a static host gives for a path: the file itself, the page of that name (`/tracks/the`
 * is `tracks/the.html`), or a folder's `index.html`. A page has one address: with `.html` or a slash at its end it is a redirect.
 * Never a hidden file, never one outside, never one that tells other hosts what to do.
 * @param path percent-encoded, starting with a slash, without base path and query
 */
export async function findFile(directory: string, path: string): Promise<Found | undefined> {
	const names = decode(path)
		?.split('/')
		.filter((name) => name !== '');
	if (!names?.every(isPublic) || isHostFile(names)) return undefined;

	const target = join(directory, ...names);
	const isFolder = path.endsWith('/');
	const candidates = isFolder ? [join(target, 'index.html')] : [target, `${target}.html`];
	for (const file of candidates) {
		if (!(await isFile(file))) continue;
		const isNamed = file === target && file.endsWith('.html');
		return isNamed ? { kind: 'redirect', path: pageOf(addressOf(names)) } : { kind: 'file', file };
	}
	if (isFolder && names.length > 0 && (await isFile(`${target}.html`))) {
		return { kind: 'redirect', path: addressOf(names) };
	}
	return undefined;
}

/** The address of the page that a file is: `/tracks/the` of `/tracks/the.html`, `/` of `/index.html`. */
export function pageOf(file: string): string {
	return file.replace(/(?<=\/)index\.html$|\.html$/, '');
}

function addressOf(names: readonly string[]): string {
	return '/' + names.map(encodeURIComponent).join('/');
}

function isHostFile(names: readonly string[]): boolean {
	return Object.values<string>(hostFiles).includes('/' + names.join('/'));
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
