import { createHash } from 'node:crypto';

/**
 * What browsers let a document load and do, by directive: https://www.w3.org/TR/CSP3/. It is
 * JavaScript because SvelteKit's configuration reads it too.
 * @typedef {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} Directives
 */

/**
 * What holds in every document of every build alike, so that a host can say it too.
 * @satisfies {Directives}
 */
const common = {
	'script-src-attr': ['none'],
	'style-src': ['self'],
	'img-src': ['self'],
	'font-src': ['self'],
	'media-src': ['self'],
	'connect-src': ['self'],
	// Chromium takes an audio worklet for a worker.
	'worker-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none'],
	'require-trusted-types-for': ['script']
};

/**
 * Pages show a frame of the site as a preview. Svelte makes elements from its templates under the
 * first name; a service worker is registered under the second.
 */
const onPages = {
	...common,
	'frame-src': ['self'],
	'manifest-src': ['self'],
	'trusted-types': ['svelte-trusted-html', 'site-worker']
};

/**
 * What a document says of itself, but for the hash of SvelteKit's own script, which SvelteKit adds.
 * @param {string} inlineScript the script that `app.html` holds
 */
export function pageDirectives(inlineScript) {
	const hash = createHash('sha256').update(inlineScript).digest('base64');
	return /** @type {Directives} */ ({
		'default-src': ['none'],
		'script-src': ['self', `sha256-${hash}`],
		...onPages
	});
}

/** What a host sends with a page: the same, without hashes, and who may show it in a frame. */
export const pageHeader = policyOf({ ...onPages, 'frame-ancestors': ['none'] });

/**
 * What a host sends with a frame. It names no ancestors: `*` would refuse pages without an origin,
 * such as a sandboxed preview in an editor.
 */
export const frameHeader = policyOf({
	...common,
	'trusted-types': ['svelte-trusted-html'],
	'frame-src': ['none'],
	'manifest-src': ['none']
});

/** @param {Readonly<Record<string, readonly string[]>>} directives */
function policyOf(directives) {
	return Object.entries(directives)
		.map(([name, values]) => {
			const isQuoted = name !== 'trusted-types';
			return [name, ...values.map((value) => (isQuoted ? `'${value}'` : value))].join(' ');
		})
		.join('; ');
}
