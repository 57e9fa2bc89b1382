import { init, parse as parseModule } from 'es-module-lexer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A file that a browser gets when it first loads a page. */
export interface LoadedFile {
	/** Below the folder of the build. */
	readonly path: string;
	readonly content: Buffer;
}

// No request leaves this address; it only makes references absolute.
const origin = 'http://site.invalid';

/**
 * Follows what a browser gets when it first loads a page: the page, the scripts, style sheets,
 * fonts, pictures and icons it refers to, what these refer to, and every module that is imported
 * statically. Of a picture in several forms it takes the last resort; audio it leaves out.
 * @param page the page's file below `directory`
 * @param basePath what the build's addresses start with
 * @throws Error with one line, if a file is missing or lies on another host
 */
export async function followFirstLoad(
	directory: string,
	page: string,
	basePath: string
): Promise<LoadedFile[]> {
	await init;
	const pagePath = `${basePath}/${page}`;
	const loaded = new Map<string, LoadedFile>();
	const waiting = [pagePath];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		if (loaded.has(path)) continue;
		const below = path.slice(basePath.length + 1);
		const content = await readFile(join(directory, decodeURI(below))).catch(() => {
			throw new Error(`${page} needs ${path}, but ${directory} holds no such file.`);
		});
		loaded.set(path, { path: below, content });
		for (const reference of references(below, content.toString())) {
			if (reference.startsWith('data:')) continue;
			const url = new URL(reference, origin + path);
			if (url.origin !== origin || !url.pathname.startsWith(`${basePath}/`)) {
				throw new Error(`${page} needs ${url.href}, which is not in the build.`);
			}
			waiting.push(url.pathname);
		}
	}
	return [...loaded.values()];
}

function references(path: string, content: string): string[] {
	if (path.endsWith('.html')) return inPage(content);
	if (path.endsWith('.js')) return inModule(content, 'static');
	if (path.endsWith('.css')) return inStyleSheet(content);
	return [];
}

const loadingRelations = ['icon', 'manifest', 'modulepreload', 'preload', 'stylesheet'];

function inPage(html: string): string[] {
	return elements(parse(html)).flatMap((element) => {
		const attribute = (name: string) => element.attrs.find((a) => a.name === name)?.value;
		const source = attribute('src');
		switch (element.tagName) {
			case 'script':
				if (source !== undefined) return [source];
				return isScript(attribute('type')) ? inModule(textOf(element), 'any') : [];
			case 'link':
				return inLink(element);
			case 'img':
				return source !== undefined && attribute('loading') !== 'lazy' ? [source] : [];
			case 'template':
				// Its links are put into the page once it has been painted; all else in one is for later.
				return elements((element as DefaultTreeAdapterTypes.Template).content)
					.filter(({ tagName }) => tagName === 'link')
					.flatMap(inLink);
			case 'style':
				return inStyleSheet(textOf(element));
			default:
				return [];
		}
	});
}

function inLink({ attrs }: DefaultTreeAdapterTypes.Element): string[] {
	const attribute = (name: string) => attrs.find((a) => a.name === name)?.value ?? '';
	const relations = attribute('rel').split(' ');
	return relations.some((relation) => loadingRelations.includes(relation))
		? [attribute('href')]
		: [];
}

function elements(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
	return parent.childNodes
		.filter((node) => tree.isElementNode(node))
		.flatMap((child) => [child, ...elements(child)]);
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
	return element.childNodes
		.filter((node) => tree.isTextNode(node))
		.map(({ value }) => value)
		.join('');
}

function isScript(type: string | undefined): boolean {
	return type === undefined || type === '' || type === 'module' || type === 'text/javascript';
}

/** SvelteKit starts by a dynamic import in the page; in a module such an import waits for a need. */
function inModule(code: string, kind: 'static' | 'any'): string[] {
	const [imports] = parseModule(code);
	return imports.flatMap(({ n: specifier, d: dynamicAt }) =>
		specifier !== undefined && (kind === 'any' || dynamicAt === -1) ? [specifier] : []
	);
}

/**
 * Takes every font and picture for needed, though a browser gets only those it uses; but a font
 * for some characters only when the page preloads it.
 */
function inStyleSheet(css: string): string[] {
	const always = css.replace(/@font-face\s*\{[^}]*unicode-range[^}]*\}/g, '');
	return [...always.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].flatMap(([, url]) => url ?? []);
}
