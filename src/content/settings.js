/**
 * Reads and checks the publisher's settings, `publisher.json`. It is plain JavaScript because
 * `svelte.config.js` reads them too.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import leven from 'leven';
import * as v from 'valibot';
import {
	basePathForm,
	basePathPattern,
	originOf,
	publisherSchema,
	settingNames
} from './publisher-schema.js';

/** @typedef {import('./publisher-schema.js').Publisher} Publisher */

const publisherPath = fileURLToPath(new URL('publisher.json', import.meta.url));

/** The default address: that of `npm run preview`. */
export const defaultSiteUrl = 'http://localhost:4173';

/**
 * Where the site will be.
 * @typedef {object} SiteSettings
 * @property {string} siteUrl its absolute address, without the base path or a slash at its end
 * @property {'' | `/${string}`} basePath empty, or with a leading slash only
 * @property {boolean} hasAddress whether the publisher has set an address
 */

/**
 * Checks the settings, and gives those that the environment may override: SITE_URL and BASE_PATH.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} path
 * @returns {SiteSettings}
 * @throws Error with a line for each fault
 */
export function readSettings(env = process.env, path = publisherPath) {
	const { publisher, faults } = readPublisher(path);
	const { SITE_URL: url = '', BASE_PATH: base = '' } = env;
	const siteUrl = originOf(url || publisher.siteUrl || defaultSiteUrl);
	const basePath = base || publisher.basePath || '';
	if (url && siteUrl === null) {
		faults.push(
			`SITE_URL is "${url}", but must be like "https://album.example", without a path; a path goes into BASE_PATH.`
		);
	}
	if (base && !basePathPattern.test(base)) {
		faults.push(`BASE_PATH is ${JSON.stringify(base)}, but ${basePathForm}.`);
	}
	if (faults.length > 0 || siteUrl === null) throw new Error(faults.join('\n'));
	return {
		siteUrl,
		basePath: /** @type {SiteSettings['basePath']} */ (basePath),
		hasAddress: Boolean(url || publisher.siteUrl)
	};
}

/**
 * @param {string} path
 * @returns {{ publisher: Publisher, faults: string[] }}
 */
function readPublisher(path) {
	const name = relative('.', path);
	let json;
	try {
		json = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
	} catch {
		return { publisher: {}, faults: [`${name} can’t be read. Restore it, or write {} into it.`] };
	}
	/** @type {import('jsonc-parser').ParseError[]} */
	const errors = [];
	const tree = parseTree(json, errors, { disallowComments: true });
	const lineAt = (/** @type {number} */ offset) => json.slice(0, offset).split('\n').length;
	const [error] = errors;
	if (!tree || error) {
		const what = error ? printParseErrorCode(error.error) : 'ValueExpected';
		const words = what.replace(/[A-Z]/g, (x) => ` ${x.toLowerCase()}`);
		const line = lineAt(error?.offset ?? 0);
		return { publisher: {}, faults: [`${name}:${line}: This is not JSON:${words}.`] };
	}
	const value = /** @type {unknown} */ (JSON.parse(json));
	const faults = faultsIn(value).map(({ keys, what }) => {
		const line = lineAt(findNodeAtLocation(tree, keys)?.offset ?? 0);
		return { line, text: `${name}:${line}: ${what}` };
	});
	return {
		publisher: faults.length > 0 ? {} : v.parse(publisherSchema, value),
		faults: faults.sort((a, b) => a.line - b.line).map((fault) => fault.text)
	};
}

/**
 * @param {unknown} publisher loses its unknown settings
 * @returns {{ keys: string[], what: string }[]}
 */
function faultsIn(publisher) {
	const faults = [];
	for (;;) {
		const { issues = [] } = v.safeParse(publisherSchema, publisher);
		const places = issues.map((issue) => {
			const path = issue.path ?? [];
			return { issue, path, keys: path.map(({ key }) => String(key)) };
		});
		const unknown = places.find(({ issue }) => issue.expected === 'never');
		if (!unknown) {
			return [
				...faults,
				...places.map(({ issue, keys }) => {
					const setting = keys.length > 0 ? `“${keys.join('.')}”` : 'The file';
					return {
						keys,
						what: `${setting} is ${JSON.stringify(issue.input)}, but ${issue.message}.`
					};
				})
			];
		}
		// Valibot names the first one only.
		const { keys, path } = unknown;
		const { input, key } = /** @type {v.ObjectPathItem} */ (path.at(-1));
		const known = settingNames.find((name) => leven(name, key) < name.length / 3);
		const hint = known === undefined ? '' : ` Did you mean “${known}”?`;
		faults.push({ keys, what: `“${keys.join('.')}” is not a setting.${hint}` });
		Reflect.deleteProperty(input, key);
	}
}
