import { createHash } from 'node:crypto';

const preloads = /\s*<link href="[^"]+" rel="modulepreload">/g;
const start =
	/<script>(\s*\{\s*__sveltekit_\w+ = [^]*?)(Promise\.all\(\[[^]*\}\);)(\s*\}\s*)<\/script>/;

/**
 * Lets a page's scripts come once it has been painted. SvelteKit has them fetched ahead of it, where
 * on a slow line they take the place of the styles that the paint waits for. A page that nobody sees
 * is not painted, and starts at once.
 * @param html a page as SvelteKit writes it, which says in its policy which scripts may run
 * @returns the same page; as it was if it has no script
 * @throws when SvelteKit writes such pages in another way
 */
export function startAfterPaint(html: string): string {
	const links = html.match(preloads)?.map((link) => link.trim()) ?? [];
	if (links.length === 0) return html;
	const [whole = '', before = '', loading = '', after = ''] = start.exec(html) ?? [];
	const script = `${before}const begin = () => {
						document.head.append(document.getElementById('scripts').content);
						${loading}
					};
					if (document.hidden) begin();
					else requestAnimationFrame(() => setTimeout(begin));${after}`;
	const known = hashOf(before + loading + after);
	if (whole === '' || !html.includes(known)) {
		throw new Error('The script with which SvelteKit starts a page is not as it was.');
	}
	return html
		.replace(preloads, '')
		.replace(
			whole,
			() => `<template id="scripts">${links.join('')}</template><script>${script}</script>`
		)
		.replace(known, () => hashOf(script));
}

/** As a policy names a script: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(script: string): string {
	return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
