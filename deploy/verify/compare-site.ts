import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageOf } from '../find-file';
import { filesToServe } from '../host-files';
import { notFoundPath } from '../rules';
import { clients, follow, nowhere, reasonOf, request } from '../check-live/request';

/** A file that isn't served as it was built. */
export interface Difference {
	readonly kind: 'missing' | 'different' | 'unreachable';
	/** The file, below the build. */
	readonly file: string;
	/** What came instead. */
	readonly seen: string;
}

/** How the files of a build and those of a site compare. */
export interface Comparison {
	readonly files: number;
	readonly differences: readonly Difference[];
}

/**
 * Fetches every file of a build from a site, uncompressed, and compares it byte for byte: pages at
 * their addresses, and the page for unknown ones at one. Files that configure hosts aren't compared.
 * @param address the home page's, with a slash at its end
 */
export async function compareSite(directory: string, address: URL): Promise<Comparison> {
	const files = await filesToServe(directory);
	const compared = files.map((file) => compareFile(directory, file, address));
	const differences = (await Promise.all(compared)).filter((each) => each !== undefined);
	return { files: files.length, differences };
}

async function compareFile(
	directory: string,
	file: string,
	address: URL
): Promise<Difference | undefined> {
	const isNotFound = file === notFoundPath;
	const path = isNotFound ? nowhere : pageOf(file);
	const url = new URL(path.split('/').map(encodeURIComponent).join('/').slice(1), address);
	try {
		const { answer } = await follow(url, (next) => request(next, clients.browser));
		const { status, headers, body } = answer;
		if (status !== (isNotFound ? 404 : 200)) {
			return { kind: 'missing', file, seen: `${url.pathname} answers ${status}` };
		}
		const coding = headers['content-encoding'] ?? 'identity';
		if (coding !== 'identity') {
			return { kind: 'unreachable', file, seen: `it is sent as ${coding} only` };
		}
		const built = await readFile(join(directory, file));
		if (body.equals(built)) return undefined;
		return { kind: 'different', file, seen: describeChange(built, body) };
	} catch (error) {
		return { kind: 'unreachable', file, seen: reasonOf(error) };
	}
}

function describeChange(built: Buffer, served: Buffer): string {
	const shorter = Math.min(built.length, served.length);
	let at = 0;
	while (at < shorter && built[at] === served[at]) at += 1;
	const sizes =
		built.length === served.length ? '' : `${served.length} bytes, not ${built.length}; `;
	return `${sizes}from byte ${at} on`;
}
