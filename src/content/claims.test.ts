import { describe, expect, it } from 'vitest';
import { confidences, findFact, knownUrls } from '../../tests/support/facts';
import type { Claim } from './claim';
import { sources } from './sources';

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], {
	eager: true
});

/** Every claim of the content modules, by its place. */
const claims = Object.entries(modules).flatMap(([file, module]) =>
	[...claimsIn(module)].map((claim) => [`${file}: “${claim.text}”`, claim] as const)
);

function* claimsIn(value: unknown): Generator<Claim> {
	if (typeof value !== 'object' || value === null) return;
	if ('facts' in value && 'sources' in value && 'text' in value) yield value as Claim;
	for (const part of Object.values(value)) yield* claimsIn(part);
}

/** Words that attribute a statement. */
const attribution =
	/\breport(ed|s|ing)?\b|\baccording to\b|\bby (his|her|its|their) own account\b|\bheard\b|\bsa(id|ys?)\b|\bcall(s|ed)\b|\bone (reviewer|listener|outlet)\b|\bdescribe[sd]?\b|\b(is|was) (not )?known\b|\blists?\b|\btells?\b|\bwrites?\b/i;

/** The numbers of a text; those of dates in both ways of writing them. */
function numbersIn(text: string): Set<string> {
	const dates = text.replace(/(\d{4})-(\d\d)(?:-(\d\d))?/g, (_, year, month, day) =>
		[year, String(Number(month)), day === undefined ? '' : String(Number(day))].join(' ')
	);
	return new Set(dates.match(/\d+(?:[.,]\d+)*/g) ?? []);
}

/** Quoted words, and names of months, compare without regard to how they are typeset. */
const plain = (text: string) =>
	text
		.replace(/[’‘]/g, "'")
		.replace(/[“”]|\\"/g, '"')
		.replace(/[–—]/g, '-')
		.toLowerCase();

describe.skipIf(claims.length === 0).each(claims)('%s', (_, claim) => {
	const facts = () => claim.facts.map(findFact);

	it('is backed by entries of the facts, with their sources', () => {
		const urls = new Set(facts().flatMap((fact) => [...fact.urls]));
		for (const key of claim.sources) expect([...urls]).toContain(sources[key].url);
	});

	it('has the confidence of the facts, and a wording to match', () => {
		const surest = facts().map(({ confidence }) => confidences.indexOf(confidence));
		const confidence = confidences[Math.max(...surest)];
		expect(claim.confidence ?? 'high').toBe(confidence);
		if (confidence !== 'high') expect(wordsAround(claim)).toMatch(attribution);
	});

	it('has no number or quoted words that the facts lack', () => {
		const text = facts()
			.map((fact) => fact.text)
			.join(' ');
		const known = numbersIn(text);
		for (const number of numbersIn(wordsAround(claim))) expect([...known], text).toContain(number);
		for (const [, quoted = ''] of plain(wordsAround(claim)).matchAll(/"([^"]+?)[.,?]?"/g)) {
			expect(plain(text)).toContain(quoted);
		}
		if ('speaker' in claim) expect(plain(text)).toContain(plain(claim.text).replace(/^"|"$/g, ''));
	});
});

/** Everything shown of a claim, with the text around a quotation, an entry or a figure. */
function wordsAround(claim: Claim): string {
	return [...wordsIn(claim)].join(' ');
}

function* wordsIn(value: unknown, key = ''): Generator<string> {
	if (key === 'facts' || key === 'sources') return;
	if (typeof value === 'string' || key === 'year') yield String(value);
	if (typeof value !== 'object' || value === null) return;
	for (const [name, part] of Object.entries(value)) yield* wordsIn(part, name);
}

it('has every source in the facts, and none twice', () => {
	const known = knownUrls();
	const urls = Object.values(sources).map(({ url }) => url);
	expect(urls.filter((url) => !known.has(url))).toEqual([]);
	expect(new Set(urls).size).toBe(urls.length);
});
