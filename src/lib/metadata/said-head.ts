import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { plainText } from '$lib/text/plain-text';

/** What a rendered page says of itself in its head. */
export interface SaidHead {
	readonly title: string;
	readonly description: string | undefined;
}

/** Reads title and description out of a page, so that no page has to say them twice. */
export function readSaidHead(html: string): SaidHead {
	const elements = [...elementsOf(parse(html))];
	const title = elements.find(({ tagName }) => tagName === 'title');
	const description = elements.find(
		(element) => element.tagName === 'meta' && valueOf(element, 'name') === 'description'
	);
	return {
		title: plainText(title === undefined ? '' : textOf(title)),
		description: description && plainText(valueOf(description, 'content') ?? '')
	};
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsOf(node: Node): Generator<Element> {
	if ('tagName' in node) yield node;
	// What an <svg> calls a title is none of the page's.
	if ('tagName' in node && node.tagName === 'body') return;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function valueOf({ attrs }: Element, name: string): string | undefined {
	return attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
	return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
