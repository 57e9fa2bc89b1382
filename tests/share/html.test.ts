import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../deploy/read-html';
import { rightsPolicy } from '../../src/content/rights';
import { knownUrls } from '../support/facts';
import { builtPage, builtPages } from './support/site';

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

it('has pages, and notes in them', () => {
	expect(builtPages).toContain('make-it-fair.html');
	expect(builtPages.length).toBeGreaterThan(20);
	const html = builtPage('make-it-fair.html');
	for (const start of ['#note-', '#mark-']) expect(html).toContain(`href="${start}`);
});

describe.each(builtPages)('%s', (page) => {
	const html = builtPage(page);
	const elements = elementsOf(html);

	it('is valid HTML', async () => {
		const { results } = await validator.validateString(html, page);
		const messages = results.flatMap((result) => result.messages);
		expect(messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector ?? m.line})`)).toEqual([]);
	});

	it('links out only to addresses in the facts', () => {
		const known = knownUrls();
		const out = elements
			.filter(({ name }) => name === 'a')
			.flatMap(({ attributes }) => attributes.href ?? [])
			.filter((href) => /^\w+:|^\/\//.test(href) && !href.startsWith('mailto:?'));
		// The contact is the publisher's, so it isn't in the facts.
		const { email, url } = rightsPolicy.contact;
		const contacts = [`mailto:${email}`, url];
		expect(out.filter((href) => !known.has(href) && !contacts.includes(href))).toEqual([]);
	});

	it('has one main heading, and none that skips a level', () => {
		const levels = elements
			.filter(({ name }) => /^h[1-6]$/.test(name))
			.map(({ name }) => Number(name[1]));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		for (const [index, level] of levels.entries()) {
			expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
		}
	});

	it('links only to notes and marks that exist', () => {
		const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []));
		const links = elements
			.flatMap(({ attributes }) => attributes.href ?? [])
			.filter((href) => /^#(note|mark)-/.test(href));
		expect(links.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
	});
});
