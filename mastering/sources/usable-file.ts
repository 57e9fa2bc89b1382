import { constants } from 'node:fs';
import { access, open, readlink, stat } from 'node:fs/promises';
import { hasCode, readingProblem } from '../fault';

type Content = readonly [matches: (head: Buffer) => boolean, problem: string];

const startsWith =
	(...starts: readonly string[]) =>
	(head: Buffer): boolean =>
		starts.some((start) => head.toString('latin1', 0, start.length) === start);

/** How much of a file is examined. */
const headBytes = 4096;

const contents: readonly Content[] = [
	[
		startsWith('version https://git-lfs.github.com/'),
		'is a Git LFS pointer, not the recording; run "git lfs pull".'
	],
	[
		(head) => /^\S*\/annex\/objects\//.test(head.toString('latin1', 0, 100)),
		'is a git-annex pointer, not the recording; run "git annex get" on it.'
	],
	[
		(head) => /^\s*<(!doctype|html)/i.test(head.toString('utf8', 0, 100).replace(/^\uFEFF/, '')),
		'is a web page, not the recording; download the file itself.'
	],
	[
		startsWith('book\0\0\0\0mark', 'L\0\0\0\x01\x14\x02\0', 'IntxLNK\x01'),
		'is a shortcut; put the file itself in its place.'
	],
	[
		startsWith('\0\x05\x16\x07', '\0\x05\x16\0'),
		'holds only macOS metadata about a file; copy the recording again.'
	],
	[startsWith('PK\x03\x04', '\x1f\x8b', '7z\xbc\xaf', 'Rar!'), 'is an archive; unpack it.'],
	[
		(head) => head.length === headBytes && head.every((byte) => byte === 0),
		'begins with nothing but zeros: it was not fully downloaded or copied; download or copy it again.'
	]
];

/**
 * Why a file can't be used, despite its name, and what to do about it; null if it seems readable.
 */
export async function problemOf(path: string): Promise<string | null> {
	let found;
	try {
		found = await stat(path);
		await access(path, constants.R_OK);
	} catch (error) {
		return hasCode(error, 'ELOOP') || hasCode(error, 'ENOENT')
			? await brokenLinkText(path)
			: readingProblem(error);
	}
	// Reading from a pipe or a device might never end.
	if (!found.isFile()) return 'is not a file; put the file itself in its place.';
	if (found.size === 0) return 'is empty; download, copy or export it again.';
	let head;
	try {
		await using file = await open(path);
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		head = buffer.subarray(0, bytesRead);
	} catch (error) {
		return readingProblem(error);
	}
	return contents.find(([matches]) => matches(head))?.[1] ?? null;
}

async function brokenLinkText(path: string): Promise<string> {
	const target = await readlink(path).catch(() => '');
	return target.includes('.git/annex/')
		? 'is a git-annex link to a file that isn’t here; run "git annex get" on it.'
		: 'is a broken link; put the file itself in its place.';
}
