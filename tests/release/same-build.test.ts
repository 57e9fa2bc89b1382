import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { build } from '../share/support/build';

const again = join(import.meta.dirname, '../.results/share-again');

afterAll(() => rm(again, { recursive: true, force: true }));

/** A digest of every file below a folder, by its path. */
async function digestsOf(directory: string): Promise<Record<string, string>> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const digests = await Promise.all(
		files.map(async ({ parentPath, name }) => {
			const file = join(parentPath, name);
			const digest = createHash('sha256').update(await readFile(file));
			return [relative(directory, file), digest.digest('hex')] as const;
		})
	);
	return Object.fromEntries(digests);
}

it('gives the same files from the same sources, byte for byte', async () => {
	const { exitCode, errors } = await build({ ...inject('buildEnv'), BUILD_DIR: again });
	expect(exitCode, errors).toBe(0);
	const digests = await digestsOf(inject('directory'));
	expect(Object.keys(digests).length).toBeGreaterThan(100);
	expect(await digestsOf(again)).toEqual(digests);
});
