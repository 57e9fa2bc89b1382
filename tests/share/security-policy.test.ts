import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../deploy/read-html';
import { headersFor } from '../../deploy/rules';
import { builtPage, builtPages } from './support/site';

describe.each(builtPages)('%s', (page) => {
	const elements = elementsOf(builtPage(page));
	const scripts = elements.filter(
		({ name, attributes }) => name === 'script' && !attributes.type?.endsWith('json')
	);
	const meta = elements.filter(({ attributes }) => attributes['http-equiv'] !== undefined);
	const own = read(meta[0]?.attributes.content ?? '');
	const address = `/${page.replace(/\.html$/, '')}`;
	const sent = read(headersFor(address)['Content-Security-Policy'] ?? '');

	it('has its policy before its first script', () => {
		expect(meta.map(({ attributes }) => attributes['http-equiv'])).toEqual([
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
		const inline = scripts.filter(({ attributes }) => attributes.src === undefined);
		const hashes = inline.map(({ text }) => `'sha256-${hashOf(text)}'`);
		expect(own.get('script-src')).toEqual(["'self'", ...hashes]);
	});

	it('has no style and no handler in an attribute, and no style of its own', () => {
		const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
		expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
		expect(elements.filter(({ name }) => name === 'style')).toEqual([]);
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
