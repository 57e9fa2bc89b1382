import { expect, inject, it } from 'vitest';
import { elementsOf } from '../../deploy/read-html';
import { builtPage, builtPages } from './support/site';

const { BASE_PATH: basePath } = inject('buildEnv');

/** The links of a page. */
function linksOf(file: string) {
	return elementsOf(builtPage(file))
		.filter(({ name }) => name === 'a')
		.map(({ attributes, text }) => ({
			classes: attributes.class?.split(' ') ?? [],
			text: text.trim(),
			url: new URL(attributes.href ?? '', `http://site${basePath}/${file}`)
		}));
}

/** The built file of an address. */
function fileAt({ pathname }: URL): string {
	const below = pathname.slice(basePath.length + 1);
	return below === '' ? 'index.html' : `${below}.html`;
}

it('finds every page', () => {
	expect(builtPages).toEqual(
		expect.arrayContaining(['index.html', '404.html', 'act.html', 'tracks/must.html', 'embed.html'])
	);
});

it.each(builtPages)(
	'“Make it fair” is one press away on %s, and something to do one more',
	(file) => {
		const fair = linksOf(file).filter(({ text }) => text.startsWith('Make it fair'));
		// Links on wide screens only don't count.
		const always = fair.filter(({ classes }) => !classes.includes('hidden'));
		expect(always.length).toBeGreaterThan(0);
		for (const { url } of fair) {
			expect(builtPages).toContain(fileAt(url));
			const next = linksOf(fileAt(url)).map((link) => fileAt(link.url));
			expect(next).toContain('act.html');
		}
	}
);

it('has the link in the player itself', () => {
	const bar = elementsOf(builtPage('about.html')).find(
		({ attributes }) => attributes['aria-label'] === 'Player'
	);
	const links = bar?.elements.filter(({ name }) => name === 'a').map(({ text }) => text);
	expect(links).toContain('Make it fair');
});
