import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkContent, describeFault } from './check-content';

const project = join(import.meta.dirname, '..');
const file = 'src/content/timeline.ts';
let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
	cpSync(join(project, 'src/content'), join(root, 'src/content'), { recursive: true });
	cpSync(join(project, 'tsconfig.json'), join(root, 'tsconfig.json'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

/** Edits the timeline as a publisher might. @returns the line of the edit, and the faults found */
function edit(from: string, to: string): { readonly line: number; readonly faults: string[] } {
	const text = readFileSync(join(root, file), 'utf8');
	expect(text).toContain(from);
	writeFileSync(join(root, file), text.replace(from, to));
	const line = text.slice(0, text.indexOf(from)).split('\n').length;
	return { line, faults: checkContent(root, [file]).map(describeFault) };
}

it('finds no fault in the content as it is', { timeout: 60_000 }, () => {
	expect(checkContent(project).map(describeFault)).toEqual([]);
});

it.each([
	[
		'a claim without sources',
		"\t\tsources: ['klehr'],\n",
		'',
		/: A TimelineEntry needs “sources”\.$/
	],
	[
		'an empty list of sources',
		"sources: ['klehr']",
		'sources: []',
		/: The list needs at least one/
	],
	[
		'a mistyped source',
		"sources: ['klehr']",
		"sources: ['kleh']",
		/: “kleh” is unknown\. Did you mean “klehr”\?$/
	],
	['an unknown region', "region: 'INT'", "region: 'FR'", /: “FR” is unknown\.$/],
	['a date in words', "date: '2020-05'", "date: 'May 2020'", /: "May 2020" is not a date; /],
	[
		'an empty text',
		"title: 'Thomson Reuters sues Ross Intelligence'",
		"title: ''",
		/: “title” is empty\.$/
	]
])('names file and line of %s', { timeout: 60_000 }, (_, from, to, expected) => {
	const { line, faults } = edit(from, to);
	expect(faults).toHaveLength(1);
	expect(faults[0]).toMatch(expected);
	const [, named, at] = /^(.+?):(\d+): /.exec(faults[0] ?? '') ?? [];
	expect(named).toBe(file);
	// What is missing has no line, so the entry's is given.
	expect(Math.abs(Number(at) - line)).toBeLessThan(10);
});
