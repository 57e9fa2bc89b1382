import { createHash } from 'node:crypto';

const preloads = /\s*<link href="[^"]+" rel="modulepreload">/g;
const start =
	/<script>(\s*\{\s*__sveltekit_\w+ = [^]*?)(Promise\.all\(\[[^]*\}\);)(\s*\}\s*)<\/script>/;

/**
 * Makes a page fetch its scripts once it has been painted. SvelteKit preloads them, and on a slow
 * line they compete with the styles that the first paint waits for: the largest paint of `/` on
 * Lighthouse's phone takes 1.5 s with this and 1.9 s without. A page in a hidden tab is never
 * painted, and starts at once; nor is a frame out of sight, which the page around it may still
 * command, so it starts a second after it has loaded.
 * @param html a page as SvelteKit writes it, which says in its policy which scripts may run
 * @returns the same page, unchanged if it has no script
 * @throws when SvelteKit has changed the script with which it starts a page
 */
export function startAfterPaint(html: string): string {
	const links = html.match(preloads)?.map((link) => link.trim()) ?? [];
	if (links.length === 0) return html;
	const [whole = '', before = '', loading = '', after = ''] = start.exec(html) ?? [];
	// The second frame's callback comes once the first frame is on its way to the screen.
	const script = `${before}let begin = () => {
						begin = () => {};
						document.head.append(document.getElementById('scripts').content);
						${loading}
					};
					if (document.hidden) begin();
					else {
						requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => begin())));
						addEventListener('load', () => setTimeout(() => begin(), 1000));
					}${after}`;
	const known = hashOf(before + loading + after);
	if (whole === '' || !html.includes(known)) {
		throw new Error('SvelteKit no longer starts a page with the script that is expected here.');
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
