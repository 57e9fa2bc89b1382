import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { headersFor } from '../../deploy/rules';

type Element = DefaultTreeAdapterTypes.Element;

const directory = inject('directory');
const pages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.sort();

describe.each(pages)('%s', (page) => {
	const elements = [...elementsOf(parse(readFileSync(join(directory, page), 'utf8')))];
	const scripts = elements.filter(({ tagName, attrs }) => {
		const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
		return tagName === 'script' && !type.endsWith('json');
	});
	const meta = elements.filter((element) => valueOf(element, 'http-equiv') !== undefined);
	const own = read(valueOf(meta[0], 'content') ?? '');
	const address = `/${page.replace(/\.html$/, '')}`;
	const sent = read(headersFor(address)['Content-Security-Policy'] ?? '');

	it('has its policy before its first script', () => {
		expect(meta.map((element) => valueOf(element, 'http-equiv'))).toEqual([
			'content-security-policy'
		]);
		const [first] = scripts;
		if (meta[0] && first) expect(elements.indexOf(meta[0])).toBeLessThan(elements.indexOf(first));
		expect(own.get('default-src')).toEqual(["'none'"]);
	});

	it('allows only the site’s own files, and inline scripts by hash', () => {
		for (const [directive, sources] of [...own, ...sent]) {
			if (directive === 'trusted-types') continue;
			for (const source of sources) {
				// A visitor's own room plays from memory.
				if (`${page} ${directive} ${source}` === 'your-room.html media-src blob:') continue;
				expect(source, directive).toMatch(/^'(none|self|script|sha256-[\w+/]{43}=)'$/);
			}
		}
		const inline = scripts.filter((script) => valueOf(script, 'src') === undefined);
		const hashes = inline.map((script) => `'sha256-${hashOf(textOf(script))}'`);
		expect(own.get('script-src')).toEqual(["'self'", ...hashes]);
	});

	it('has no style and no handler in an attribute, and no style of its own', () => {
		const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
		expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
		expect(elements.filter(({ tagName }) => tagName === 'style')).toEqual([]);
	});

	it('allows few Trusted Types policies', () => {
		expect(own.get('require-trusted-types-for')).toEqual(["'script'"]);
		const names = page.startsWith('embed') ? [] : ['site-worker'];
		expect(own.get('trusted-types')).toEqual(['svelte-trusted-html', ...names]);
	});

	it('agrees with the header, except on who may frame it', () => {
		const said = [...sent].filter(([directive]) => directive !== 'frame-ancestors');
		expect(said.length).toBeGreaterThan(10);
		for (const [directive, sources] of said) {
			expect(own.get(directive) ?? own.get('default-src'), directive).toEqual(sources);
		}
	});
});

function read(policy: string): Map<string, string[]> {
	return new Map(
		policy.split('; ').map((directive) => {
			const [name = '', ...sources] = directive.split(' ');
			return [name, sources];
		})
	);
}

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}

function valueOf(element: Element | undefined, name: string): string | undefined {
	return element?.attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
	return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
	if ('tagName' in node) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
