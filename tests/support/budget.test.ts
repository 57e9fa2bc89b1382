import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { howlerMark, weighPage } from './budget';

const budget = { javascript: 2, everything: 4 };
const incompressible = (bytes: number) => Buffer.from(randomBytes(bytes).toString('hex'));
const file = (path: string, content: Buffer | string) => ({ path, content: Buffer.from(content) });

it('weighs text compressed and the rest as it is', () => {
	const script = 'const a = 1;\n'.repeat(1000);
	const font = Buffer.alloc(3000);
	const page = weighPage('/', [file('a.js', script), file('a.woff2', font)], budget);
	expect(page.javascript.gzip).toBe(gzipSync(script, { level: 9 }).length);
	expect(page.javascript.brotli).toBeLessThan(page.javascript.gzip);
	expect(page.everything.gzip).toBe(page.javascript.gzip + 3000);
	expect(page.faults).toEqual([]);
});

it('says what is too heavy', () => {
	const { faults } = weighPage('/', [file('a.js', incompressible(4096))], budget);
	expect(faults).toEqual([
		expect.stringMatching(/^\/: JavaScript is \d\.\d KB gzip, over its budget of 2 KB$/),
		expect.stringMatching(/^\/: everything but audio is \d\.\d KB gzip, over its budget of 4 KB$/)
	]);
});

it('lets a budget be used up to its last byte', () => {
	const files = [file('a.js', ''), file('a.woff2', Buffer.alloc(4096 - gzipSync('').length))];
	expect(weighPage('/', files, budget).faults).toEqual([]);
	const oneMore = [...files, file('a.png', 'x')];
	expect(weighPage('/', oneMore, budget).faults).toHaveLength(1);
});

it('finds Howler by a text that the installed version holds', async () => {
	const { resolve } = createRequire(import.meta.url);
	const core = await readFile(resolve('howler/dist/howler.core.min.js'));
	expect(core.includes(howlerMark)).toBe(true);
	const { faults } = weighPage('/', [file('chunk.js', core)], { javascript: 99, everything: 99 });
	expect(faults).toEqual(['/: Howler is in the first load, in chunk.js']);
});

it('does not take a page without scripts for a light one', () => {
	expect(weighPage('/', [file('index.html', '')], budget).faults).toEqual([
		'/: no script was found'
	]);
});
