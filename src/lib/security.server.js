import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What browsers let a document load and do, by directive: https://www.w3.org/TR/CSP3/. This is plain
 * JavaScript because SvelteKit's configuration reads it too.
 * @typedef {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} Directives
 */

/**
 * What is the same in every document of every build, so that a host can send it too.
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
 * first name; workers are started under the second.
 */
const onPages = {
	...common,
	'frame-src': ['self'],
	'manifest-src': ['self'],
	'trusted-types': ['svelte-trusted-html', 'site-worker']
};

/** A document's own policy, except for the hash of SvelteKit's script, which SvelteKit adds. */
export function pageDirectives() {
	const [, script] = /<script>(.*?)<\/script>/s.exec(readFileSync('src/app.html', 'utf8')) ?? [];
	if (script === undefined) throw new Error('src/app.html has no inline script.');
	const hash = createHash('sha256').update(script).digest('base64');
	return /** @type {Directives} */ ({
		'default-src': ['none'],
		'script-src': ['self', `sha256-${hash}`],
		...onPages
	});
}

/**
 * A Svelte preprocessor: SvelteKit hides the element in which it announces pages by a style
 * attribute, which the policy forbids. Such an element has a class here.
 */
export const announcerWithoutStyle = {
	/** @param {{ content: string, filename?: string }} module */
	markup({ content, filename = '' }) {
		if (!filename.endsWith('/generated/root.svelte')) return;
		const code = content.replace(
			/(id="svelte-announcer" [^>]*) style="[^"]*"/,
			'$1 class="sr-only"'
		);
		if (/ style=/.test(code) || !code.includes('class="sr-only"')) {
			throw new Error('SvelteKit no longer announces pages in the element that is expected here.');
		}
		return { code };
	}
};

/** What a host sends with a page: the same, without hashes, and who may show it in a frame. */
export const pageHeader = policyOf({ ...onPages, 'frame-ancestors': ['none'] });

/** A room that a visitor has recorded plays from their own device. */
const onYourRoom = { ...onPages, 'media-src': ['self', 'blob:'] };

/** What a host sends with the page that records one. */
export const yourRoomHeader = policyOf({ ...onYourRoom, 'frame-ancestors': ['none'] });

const inFrames = {
	...common,
	'frame-src': ['none'],
	'manifest-src': ['none'],
	'trusted-types': ['svelte-trusted-html']
};

/**
 * What a host sends with a frame. It names no ancestors: `*` would refuse pages without an origin,
 * such as a sandboxed preview in an editor.
 */
export const frameHeader = policyOf(inFrames);

/**
 * Narrows a frame's own policy.
 * @param {string} html
 */
export function narrowFramePolicy(html) {
	return restatePolicy(html, inFrames);
}

/**
 * Lets the page that records a room play it.
 * @param {string} html
 */
export function allowOwnRooms(html) {
	return restatePolicy(html, onYourRoom);
}

/**
 * Changes a document's own policy, as SvelteKit has one policy for all documents.
 * @param {string} html
 * @param {Readonly<Record<string, readonly string[]>>} directives
 */
function restatePolicy(html, directives) {
	return Object.entries(directives).reduce((restated, [name, values]) => {
		const onPage = policyOf({ [name]: onPages[/** @type {keyof typeof onPages} */ (name)] });
		if (!restated.includes(onPage)) throw new Error(`SvelteKit no longer writes “${onPage}”.`);
		return restated.replace(onPage, policyOf({ [name]: values }));
	}, html);
}

/** @param {Readonly<Record<string, readonly string[]>>} directives */
function policyOf(directives) {
	return Object.entries(directives)
		.map(([name, values]) => {
			const isPlain = (/** @type {string} */ value) =>
				name === 'trusted-types' || value.endsWith(':');
			return [name, ...values.map((value) => (isPlain(value) ? value : `'${value}'`))].join(' ');
		})
		.join('; ');
}
