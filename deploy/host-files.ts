import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RightsSite } from '../src/lib/rights/site';
import { pageOf } from './find-file';
import { htaccess } from './htaccess';
import { headersFor, hostFiles, notFoundPath, redirectStatus, rulesOf, type Rule } from './rules';
import { types } from './media-types';

/** Writes the files that configure hosts into a build: Netlify, Cloudflare Pages, Apache, GitHub Pages. */
export async function writeHostFiles(directory: string, site: RightsSite): Promise<void> {
	const files = await filesToServe(directory);
	await writeFile(join(directory, hostFiles.headers), headersFile(files, site));
	await writeFile(join(directory, hostFiles.redirects), redirectsFile(files, site));
	await writeFile(join(directory, hostFiles.apache), htaccess(files, site));
	await writeFile(join(directory, hostFiles.gitHubPages), '');
	const domain = ownDomain(site);
	if (domain !== undefined) await writeFile(join(directory, hostFiles.gitHubDomain), domain);
}

/**
 * The domain for GitHub Pages to serve a site at, which it otherwise forgets with each upload: none for
 * one below a path, at an address of GitHub's own, or on this machine.
 */
export function ownDomain({ origin, basePath }: RightsSite): string | undefined {
	const { hostname } = new URL(origin);
	const isOwn =
		basePath === '' && hostname.includes('.') && !/\.github\.io$|^[\d.]+$/.test(hostname);
	return isOwn ? hostname : undefined;
}

/** The files of a build, with a leading slash: not their compressed forms, nor what configures hosts. */
export async function filesToServe(directory: string): Promise<string[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => `/${relative(directory, join(parentPath, name))}`)
		.map((file) => file.replaceAll(sep, '/'))
		.filter((file) => !/\.(br|gz)$/.test(file))
		.filter((file) => !Object.values<string>(hostFiles).includes(file))
		.sort();
}

/**
 * `_headers`. Such hosts join the values when several lines set a header for one address, instead of
 * taking the last, so no two lines do. A header with one value for all addresses is set once; any
 * other is set for folders and files of the build.
 * @param files below the site, with a leading slash
 */
export function headersFile(files: readonly string[], site: RightsSite): string {
	const rules = rulesOf(site);
	const sections = new Map<string, string[]>();
	const add = (path: string, name: string, value: string) => {
		const lines = sections.get(path) ?? [];
		sections.set(path, [...lines, `  ${name}: ${value}`]);
	};
	const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
	names.delete('Content-Type');
	const addresses = files.filter((file) => file !== notFoundPath).map(pageOf);
	for (const name of names) {
		const valueOf = (path: string) => headersFor(path, rules)[name];
		for (const [path, value] of disjoint('/', addresses, valueOf, isUniform(name, rules))) {
			add(site.basePath + path, name, value);
		}
	}
	for (const [path, type] of typesOf(addresses, rules)) {
		add(site.basePath + path, 'Content-Type', type);
	}
	return [...sections].map(([path, lines]) => [path, ...lines, ''].join('\n')).join('');
}

/** `_redirects`: a page's one address has no `.html`. */
export function redirectsFile(files: readonly string[], { basePath }: RightsSite): string {
	return files
		.filter((file) => file.endsWith('.html') && file !== notFoundPath)
		.map((file) => `${basePath}${file} ${basePath}${pageOf(file)} ${redirectStatus}\n`)
		.join('');
}

/** Whether a header has the same value for every address, even those outside the build. */
function isUniform(name: string, rules: readonly Rule[]): boolean {
	const values = rules.filter(({ headers }) => name in headers);
	return (
		values.some(({ path }) => path === '/*') &&
		new Set(values.map((r) => r.headers[name])).size === 1
	);
}

/** Splits the build into the fewest patterns with one value each. */
function disjoint(
	folder: string,
	addresses: readonly string[],
	valueOf: (path: string) => string | undefined,
	isUniform: boolean
): [path: string, value: string][] {
	const values = new Set(addresses.map(valueOf));
	const [first] = values;
	if (isUniform || (values.size === 1 && folder !== '/')) {
		return first === undefined ? [] : [[`${folder}*`, first]];
	}
	const children = new Set(addresses.map((path) => childOf(folder, path)));
	return [...children].flatMap((child) => {
		const below = addresses.filter((path) => childOf(folder, path) === child);
		if (child.endsWith('/') && child !== folder) return disjoint(child, below, valueOf, false);
		const value = valueOf(child);
		return value === undefined ? [] : [[child, value] as [string, string]];
	});
}

/** The folder (with a trailing slash) or address directly below a folder. */
function childOf(folder: string, path: string): string {
	const end = path.indexOf('/', folder.length);
	return end === -1 ? path : path.slice(0, end + 1);
}

/** Types that a host may not know by extension: sounds, playlists, and those in the rules. */
function typesOf(addresses: readonly string[], rules: readonly Rule[]): [string, string][] {
	const own = rules.flatMap(({ path, headers }): [string, string][] => {
		const type = headers['Content-Type'];
		return type === undefined ? [] : [[path, type]];
	});
	const isThere = (ending: string) => addresses.some((path) => path.endsWith(ending));
	const sounds = ['.weba', '.m4a', '.flac', '.vtt']
		.filter(isThere)
		.map((ending): [string, string] => [`/album/*${ending}`, types[ending] ?? '']);
	const lists = addresses
		.filter((path) => /^\/[^/]+\.(m3u8|xspf|webmanifest)$/.test(path))
		.map((path): [string, string] => [path, types[path.slice(path.lastIndexOf('.'))] ?? '']);
	return [...own, ...sounds, ...lists];
}
