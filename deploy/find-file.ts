import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import { hostFiles } from './rules';

/** What a path resolves to: a file, or a redirect to the page's one address. */
export type Found =
	| { readonly kind: 'file'; readonly file: string }
	| { readonly kind: 'redirect'; readonly path: string };

/**
 * Finds what a static host serves for a path: the file itself, the page of that name (`/tracks/the`
 * is `tracks/the.html`), or a folder's `index.html`. A page has one address: `.html` or a trailing
 * slash is redirected. Hidden files, files outside and those that configure hosts are not served.
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

/** The address of a page's file: `/tracks/the` of `/tracks/the.html`, `/` of `/index.html`. */
export function pageOf(file: string): string {
	return file.replace(/(?<=\/)index\.html$|\.html$/, '');
}

function addressOf(names: readonly string[]): string {
	return '/' + names.map(encodeURIComponent).join('/');
}

function isHostFile(names: readonly string[]): boolean {
	return Object.values<string>(hostFiles).includes('/' + names.join('/'));
}

/** Whether there is a file (not a folder) of that name. */
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

/** The check for a leading dot also rejects `..`, however it was encoded. */
function isPublic(name: string): boolean {
	return (name === '.well-known' || !name.startsWith('.')) && !/[\\\0]/.test(name);
}

const endings = { br: '.br', gzip: '.gz' } as const;

/** A content coding in which the build may have a file. */
export type Encoding = keyof typeof endings;

/** Best first. */
const encodings: readonly Encoding[] = ['br', 'gzip'];

/** The form of a file that suits a request. */
export interface Representation {
	readonly file: string;
	readonly encoding: Encoding | undefined;
	/** Whether the choice depended on the request. */
	readonly varies: boolean;
}

/** Chooses between a file and its compressed forms by the request's `Accept-Encoding`. */
export async function chooseRepresentation(
	request: IncomingMessage,
	file: string
): Promise<Representation> {
	const isThere = await Promise.all(encodings.map((coding) => isFile(file + endings[coding])));
	const available = encodings.filter((_, index) => isThere[index]);
	const acceptable = new Negotiator(request).encodings([...available]);
	const encoding = available.find((coding) => acceptable.includes(coding));
	return {
		file: encoding === undefined ? file : file + endings[encoding],
		encoding,
		varies: available.length > 0
	};
}
