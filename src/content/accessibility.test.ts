import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criteria, furtherCriteria } from './accessibility';

/** https://www.w3.org/TR/WCAG22/, without 4.1.1, which it removed. */
const official = {
	A:
		'1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 ' +
		'2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
	AA:
		'1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 ' +
		'2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'
} as const;

it.each(['A', 'AA'] as const)('lists every criterion of level %s once, in order', (level) => {
	const listed = criteria.filter((criterion) => criterion.level === level);
	expect(listed.map(({ number }) => number)).toEqual(official[level].split(' '));
});

it('has 55 criteria in order', () => {
	const numbers = criteria.map(({ number }) => number);
	expect(numbers).toHaveLength(55);
	expect(numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual(numbers);
});

describe.each([...criteria, ...furtherCriteria])(
	'$number $name',
	({ result, tests = [], manual }) => {
		it('claims nothing without a test or a check by hand', () => {
			expect(tests.length > 0 || manual !== undefined).toBe(true);
			if (result === 'met' && manual === undefined) expect(tests).not.toEqual([]);
		});

		it('names tests that exist', () => {
			for (const { file, title } of tests) {
				expect(existsSync(file), file).toBe(true);
				const source = readFileSync(file, 'utf8');
				const quoted = [`'${title}'`, `\`${title}\``].map((text) => source.indexOf(text));
				const at = Math.max(...quoted);
				expect(at, `${file}: ${title}`).toBeGreaterThan(-1);
				// Followed by its function, not by `.skip` or in a comment.
				expect(source.slice(0, at)).toMatch(/(?:\n|^)\s*(?:test|it|unwatched)\(\s*$/);
			}
		});
	}
);
