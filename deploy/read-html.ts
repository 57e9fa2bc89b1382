import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page, as a browser's parser reads it. */
export interface HtmlElement {
	readonly name: string;
	readonly attributes: Readonly<Partial<Record<string, string>>>;
	/** All text in it. */
	readonly text: string;
	/** All elements in it, at any depth. */
	readonly elements: readonly HtmlElement[];
}

/** The elements of a page, at any depth, in the order of their start tags. */
export function elementsOf(html: string): readonly HtmlElement[] {
	return elementsIn(parse(html));
}

function elementsIn({ childNodes }: DefaultTreeAdapterTypes.ParentNode): HtmlElement[] {
	return childNodes.flatMap((node) => {
		if (!('tagName' in node)) return [];
		const elements = elementsIn(node);
		const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
		return [{ name: node.tagName, attributes, text: textOf(node), elements }, ...elements];
	});
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
