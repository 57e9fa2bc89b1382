import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementsOf } from '../../../deploy/read-html';

/** An outgoing address, and where it is used. */
export interface OutgoingLink {
	readonly url: string;
	/** The pages that link to it, below the folder of the build. */
	readonly pages: readonly string[];
	/** The day it was last checked, according to the content. */
	readonly checked?: string;
}

/** An address that the content refers to, and when it was last opened. */
export interface RegisteredSource {
	readonly url: string;
	readonly checked: string;
}

/**
 * Gathers every outgoing address once: those that built pages link to, and those of the content.
 * @param directory of the build; where there is none, only the content's addresses are known
 * @param ownOrigin links to it are the site's own
 */
export async function collectLinks(
	directory: string,
	ownOrigin: string,
	registry: readonly RegisteredSource[]
): Promise<OutgoingLink[]> {
	const found = new Map<string, { pages: Set<string>; checked?: string }>();
	for (const { url, checked } of registry) found.set(url, { pages: new Set(), checked });
	for (const page of await pagesIn(directory)) {
		for (const url of outgoing(await readFile(join(directory, page), 'utf8'), ownOrigin)) {
			const link = found.get(url) ?? { pages: new Set() };
			link.pages.add(page);
			found.set(url, link);
		}
	}
	return [...found].map(([url, { pages, ...rest }]) => ({ url, pages: [...pages], ...rest }));
}

async function pagesIn(directory: string): Promise<string[]> {
	const files = await readdir(directory, { recursive: true }).catch(() => []);
	return files.filter((file) => file.endsWith('.html')).sort();
}

function outgoing(html: string, ownOrigin: string): string[] {
	return elementsOf(html)
		.flatMap(({ name, attributes: { href } }) => (name === 'a' && href !== undefined ? [href] : []))
		.filter((href) => /^https?:/.test(href) && URL.canParse(href))
		.filter((href) => new URL(href).origin !== ownOrigin);
}

/**
 * Writes the day on which links were opened into the text of the content module that lists them.
 * @param urls those that were opened and found in order
 */
export function markChecked(text: string, urls: ReadonlySet<string>, day: string): string {
	return text.replace(
		/(url:\s*'([^']+)',\s*checked: )'[^']*'/g,
		(whole, before: string, url: string) => (urls.has(url) ? `${before}'${day}'` : whole)
	);
}
