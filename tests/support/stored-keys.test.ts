import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { letterTemplates } from '../../src/content/letter';
import { listedKeys } from './stored-keys';

const src = join(import.meta.dirname, '../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|js|svelte|html)$/.test(file) && !/\.test\.ts$/.test(file))
	.map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));

it('docs/security.md lists what the code stores, and nothing else', () => {
	const made = sources.flatMap(({ text }) => [
		...text.matchAll(/new Persisted(?:<[^>]*>)?\(\s*['`]([\w-]+)/g)
	]);
	const letters = Object.keys(letterTemplates).map((country) => `letter-${country}`);
	const kept = made.flatMap(([, key = '']) => (key === 'letter-' ? letters : [key]));
	const { local, session } = listedKeys();
	const own = [...local, ...session].filter((key) => !key.startsWith('sveltekit:'));
	expect([...kept].sort()).toEqual([...own].sort());
});

it('nothing is stored except through `Persisted`, and no cookie is set', () => {
	const past = sources.filter(({ text }) =>
		/document\.cookie|cookieStore|indexedDB|(local|session)Storage\.(setItem|\w+ ?=[^=])/.test(text)
	);
	expect(past.map(({ file }) => file)).toEqual([]);
});
