import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, inject, it } from 'vitest';

const directory = inject('directory');
const { BASE_PATH: basePath } = inject('buildEnv');
const pages = readdirSync(directory, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.sort();

function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
	return parent.childNodes
		.filter((node) => tree.isElementNode(node))
		.flatMap((child) => [child, ...elementsOf(child)]);
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
	return element.childNodes
		.map((node) => {
			if (tree.isTextNode(node)) return node.value;
			return tree.isElementNode(node) ? textOf(node) : '';
		})
		.join('');
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
	return element.attrs.find((each) => each.name === name)?.value;
}

/** The links of a page: their text and target. */
function linksOf(file: string) {
	return elementsOf(parse(readFileSync(join(directory, file), 'utf8')))
		.filter(({ tagName }) => tagName === 'a')
		.map((element) => ({
			element,
			text: textOf(element).trim(),
			url: new URL(attribute(element, 'href') ?? '', `http://site${basePath}/${file}`)
		}));
}

/** The built file of an address. */
function fileAt({ pathname }: URL): string {
	const below = pathname.slice(basePath.length + 1);
	return below === '' ? 'index.html' : `${below}.html`;
}

it('finds every page', () => {
	expect(pages).toEqual(
		expect.arrayContaining(['index.html', '404.html', 'act.html', 'tracks/must.html', 'embed.html'])
	);
});

it.each(pages)('“Make it fair” is one press away on %s, and something to do one more', (file) => {
	const fair = linksOf(file).filter(({ text }) => text.startsWith('Make it fair'));
	// Links on wide screens only don't count.
	const always = fair.filter(
		({ element }) => !(attribute(element, 'class') ?? '').split(' ').includes('hidden')
	);
	expect(always.length).toBeGreaterThan(0);
	for (const { url } of fair) {
		expect(pages).toContain(fileAt(url));
		const next = linksOf(fileAt(url)).map((link) => fileAt(link.url));
		expect(next).toContain('act.html');
	}
});

it('has the link in the player itself', () => {
	const bar = elementsOf(parse(readFileSync(join(directory, 'about.html'), 'utf8'))).find(
		(element) => attribute(element, 'aria-label') === 'Player'
	);
	const links = bar ? elementsOf(bar).filter(({ tagName }) => tagName === 'a') : [];
	expect(links.map(textOf)).toContain('Make it fair');
});
