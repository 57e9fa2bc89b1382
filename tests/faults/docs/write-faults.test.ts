import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { documentPath, writeFaults } from './write-faults';

it('is what stands in docs/; if not, run "npx tsx tests/faults/docs/cli.ts"', async () => {
	expect(await readFile(documentPath, 'utf8')).toBe(await writeFaults());
});
