import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { rightsPolicy } from '../../src/content/rights';
import { knownUrls } from '../support/facts';

const directory = inject('directory');
const pages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.sort();

/** Everything that it recommends, and what holds for whole documents. */
const validator = new HtmlValidate(
	new StaticConfigLoader({
		root: true,
		extends: ['html-validate:recommended', 'html-validate:document'],
		rules: {
			// Svelte's choice where the standard allows several.
			'attribute-boolean-style': ['error', { style: 'empty' }],
			'attribute-empty-style': ['error', { style: 'empty' }],
			'doctype-style': ['error', { style: 'lowercase' }],
			'void-style': 'off',
			'no-trailing-whitespace': 'off',
			// Lists and figures may have names.
			'aria-label-misuse': ['error', { allowAnyNamable: true }],
			// Nothing comes from elsewhere.
			'require-sri': ['error', { target: 'crossorigin' }]
		}
	})
);

it('has pages', () => {
	expect(pages).toContain('make-it-fair.html');
	expect(pages.length).toBeGreaterThan(20);
});

describe.each(pages)('%s', (page) => {
	const html = readFileSync(join(directory, page), 'utf8');
	const elements = [...elementsOf(parse(html))];

	it('is valid HTML', async () => {
		const { results } = await validator.validateString(html, page);
		const messages = results.flatMap((result) => result.messages);
		expect(messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector ?? m.line})`)).toEqual([]);
	});

	it('links out only to addresses in the facts', () => {
		const known = knownUrls();
		const out = elements
			.filter(({ tagName }) => tagName === 'a')
			.flatMap((element) => element.attrs.find(({ name }) => name === 'href')?.value ?? [])
			.filter((href) => /^\w+:|^\/\//.test(href) && !href.startsWith('mailto:?'));
		// The contact is the publisher's, so it isn't in the facts.
		const { email, url } = rightsPolicy.contact;
		const contacts = [`mailto:${email}`, url];
		expect(out.filter((href) => !known.has(href) && !contacts.includes(href))).toEqual([]);
	});

	it('has one main heading, and none that skips a level', () => {
		const levels = elements
			.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
			.map(({ tagName }) => Number(tagName[1]));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		for (const [index, level] of levels.entries()) {
			expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
		}
	});

	it('has only notes and marks that link to each other', () => {
		const ids = new Set(
			elements.flatMap(({ attrs }) => attrs.find(({ name }) => name === 'id')?.value ?? [])
		);
		const ways = elements
			.flatMap(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value ?? [])
			.filter((href) => /^#(note|mark)-/.test(href));
		expect(ways.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
	});
});

type Node = DefaultTreeAdapterTypes.Node;

function* elementsOf(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
	if ('tagName' in node) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
