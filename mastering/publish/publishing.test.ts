import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestVersion } from '../../src/content/manifest';
import { MasteringFault, writingFault } from '../fault';
import { publishBytes, UnpublishedFile, writeAtomically } from './files';
import { withLock } from './lock';
import { readManifest, writeManifest } from './manifest';

let directory: string;
const cards = {
	card: 'album/album.card.0123456789.png',
	story: 'album/album.story.0123456789.png',
	cover: 'album/album.cover.0123456789.png',
	sourceKey: 'key'
};

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'publishing-'));
	mkdirSync(join(directory, 'album'));
});

afterEach(() => {
	rmSync(directory, { recursive: true });
});

describe('publishing', () => {
	it('names bytes and files alike by their content', async () => {
		const bytes = await publishBytes(directory, { stem: 'ai.dark', ending: 'avif' }, 'light');
		const unpublished = new UnpublishedFile(directory, { stem: 'ai.dark', ending: 'avif' });
		writeFileSync(unpublished.path, 'light');
		const file = await unpublished.publish();
		expect(file).toEqual(bytes);
		expect(bytes.path).toMatch(/^album\/ai\.dark\.[0-9a-f]{10}\.avif$/);
		expect(bytes.bytes).toBe(5);
		expect(readFileSync(join(directory, bytes.path), 'utf8')).toBe('light');
		const other = await publishBytes(directory, { stem: 'ai.dark', ending: 'avif' }, 'dark');
		expect(other.path).not.toBe(bytes.path);
	});

	it('leaves nothing behind when a file is given up', () => {
		{
			using unpublished = new UnpublishedFile(directory, { stem: 'ai', ending: 'weba' });
			writeFileSync(unpublished.path, 'half');
		}
		expect(readdirSync(join(directory, 'album'))).toEqual([]);
	});

	it('refuses to write a manifest that the site could not read', async () => {
		const path = join(directory, 'recordings.json');
		await writeAtomically(path, 'what was there');
		await expect(writeManifest(path, { recordings: [], cards })).rejects.toThrow(
			/no recording of the, british/
		);
		expect(readFileSync(path, 'utf8')).toBe('what was there');
	});
});

describe('readManifest', () => {
	const path = () => join(directory, 'recordings.json');

	it('gives nothing where there was no run, or one of another version', async () => {
		expect(await readManifest(path())).toEqual({ recordings: [], cards: null });
		writeFileSync(path(), JSON.stringify({ version: manifestVersion - 1 }));
		expect(await readManifest(path())).toEqual({ recordings: [], cards: null });
	});

	it.each([
		[
			'{"version": 1',
			/recordings\.json is damaged \(it is not JSON\)\. Delete it and run "npm run master"\.$/
		],
		[
			JSON.stringify({ version: manifestVersion }),
			/recordings\.json is damaged \(recordings: .*\)\. Delete it/
		]
	])('names a damaged one in a line: %s', async (text, message) => {
		writeFileSync(path(), text);
		const fault: unknown = await readManifest(path()).catch((error: unknown) => error);
		expect(fault).toBeInstanceOf(MasteringFault);
		expect((fault as Error).message).toMatch(message);
		expect((fault as Error).message).not.toContain('\n');
	});
});

describe('withLock', () => {
	it('lets in one at a time, and each of the others says once that it waits', async () => {
		const path = join(directory, 'lock');
		const onWait = vi.fn();
		let inside = 0;
		let most = 0;
		const work = () =>
			withLock(
				path,
				async () => {
					most = Math.max(most, ++inside);
					await new Promise((resolve) => setTimeout(resolve, 5));
					inside--;
				},
				onWait
			);
		await Promise.all(Array.from({ length: 4 }, work));
		expect(most).toBe(1);
		expect(onWait).toHaveBeenCalledTimes(3);
	});

	it('takes no notice of a file that a killed run left', async () => {
		const path = join(directory, 'lock');
		writeFileSync(path, 'anything');
		const onWait = vi.fn();
		expect(await withLock(path, () => Promise.resolve('done'), onWait)).toBe('done');
		expect(onWait).not.toHaveBeenCalled();
	});

	it('is open again after work that failed', async () => {
		const path = join(directory, 'lock');
		await expect(withLock(path, () => Promise.reject(new Error('failed')))).rejects.toThrow(
			'failed'
		);
		expect(await withLock(path, () => Promise.resolve('done'))).toBe('done');
	});
});

describe('writingFault', () => {
	it.each([
		[
			Object.assign(new Error('x'), { code: 'ENOSPC', path: '/a/b/c' }),
			/^\/a\/b is on a full disk/
		],
		[Object.assign(new Error('x'), { code: -28 }), /^\/static is on a full disk/],
		[Object.assign(new Error('x'), { code: 'EROFS' }), /^\/static can't be written to/]
	])('tells what to do about %s', (error, message) => {
		const fault = writingFault(error, '/static');
		expect(fault).toBeInstanceOf(MasteringFault);
		expect((fault as MasteringFault).message).toMatch(message);
	});

	it('leaves other errors as they are', () => {
		const error = new TypeError('a fault of the program');
		expect(writingFault(error, '/static')).toBe(error);
	});
});
