import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new directory, which is removed after the tests of the file that asks for it. */
export function temporaryDirectory(): string {
	const directory = mkdtempSync(join(tmpdir(), 'mastering-'));
	afterAll(() => {
		rmSync(directory, { recursive: true });
	});
	return directory;
}
