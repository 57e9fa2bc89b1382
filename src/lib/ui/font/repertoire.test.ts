import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fontParts } from './repertoire';

const content = new URL('../../../content/', import.meta.url);

it('covers every character of the site’s own text', async () => {
	const covered = new Set(fontParts.flatMap(({ characters }) => characters.split('')));
	const names = (await readdir(content)).filter((name) => /(?<!\.test)\.ts$/.test(name));
	expect(names.length).toBeGreaterThan(0);
	for (const name of names) {
		const text = await readFile(new URL(name, content), 'utf8');
		const missing = [...new Set(text.split(''))].filter(
			(character) => !covered.has(character) && !/\s/.test(character)
		);
		expect(missing, name).toEqual([]);
	}
});

it('has no character in two files', () => {
	const [core = '', accents = ''] = fontParts.map(({ characters }) => characters);
	expect(accents.split('').filter((character) => core.includes(character))).toEqual([]);
});
