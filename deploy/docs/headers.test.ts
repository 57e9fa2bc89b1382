import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeHeaders, headersPage } from './headers';

it('is what the rules say: else run "npx tsx deploy/docs/cli.ts"', async () => {
	expect(await readFile(headersPage, 'utf8')).toBe(await describeHeaders());
});

it('has every rule, and the values that matter', async () => {
	const text = await describeHeaders();
	expect(text).toMatch(
		/\| `\/album\/\*` +\| `Cache-Control` +\| `public, max-age=31536000, immutable`/
	);
	expect(text).toMatch(/\| `\.weba` +\| `audio\/webm` +\| no/);
});
