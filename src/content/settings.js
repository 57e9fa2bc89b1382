/**
 * The publisher's settings: what `publisher.json` may hold, and the one way to read and check it. It
 * is plain JavaScript because `svelte.config.js` reads it too.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import leven from 'leven';
import * as v from 'valibot';

const publisherPath = fileURLToPath(new URL('publisher.json', import.meta.url));

/** The default address: that of `npm run preview`. */
export const defaultSiteUrl = 'http://localhost:4173';

const httpsPattern = /^(https:\/\/\S+)?$/;
const httpsForm = 'must be an address that begins with https://';
const object = 'must be settings in braces: { … }';
const isrcForm =
	'must be two letters, three letters or digits, and seven digits: "GB-XXX-25-00001"';
const upcForm =
	'must be 12 digits (UPC) or 13 (EAN), the last of which is the check digit of the others';
// Its characters need no quoting in an address, in a page, or in any server's configuration.
const basePathPattern = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const basePathForm =
	'must be empty or like "/album": a slash before each name, none at the end, and names made of ' +
	'unaccented letters, digits, "-", "_" and "."';

const contact = v.strictObject(
	{
		email: text(
			'Where to ask for a licence or report a fault. It is published.',
			/^([\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)?$/,
			'must be an email address such as "rights@label.example"'
		),
		url: text('A page that says how to get in touch.', httpsPattern, httpsForm, isAddress),
		expires: text(
			'The day from which the contact should no longer be trusted, less than a year away: 2027-09-30.',
			/^(\d{4}-\d{2}-\d{2})?$/,
			'must be a day such as "2027-09-30"',
			isDay
		)
	},
	object
);

const isrcs = v.strictObject(
	{
		the: isrc('The'),
		british: isrc('British'),
		government: isrc('Government'),
		must: isrc('Must'),
		not: isrc('Not'),
		legalise: isrc('Legalise'),
		music: isrc('Music'),
		theft: isrc('Theft'),
		to: isrc('To'),
		benefit: isrc('Benefit'),
		ai: isrc('AI'),
		companies: isrc('Companies'),
		bonus: isrc('(Bonus Track)')
	},
	object
);

/** What may be set. `publisher.schema.json`, which editors read, is made from it. */
export const publisherSchema = v.strictObject(
	{
		$schema: v.optional(v.string()),
		siteUrl: text(
			'The site’s address without a path: https://album.example. SITE_URL, if set when building, overrides it.',
			/^(https:\/\/[^/?#]+\/?)?$/,
			'must be like "https://album.example"; a path goes into “basePath”',
			(url) => originOf(url) !== null
		),
		basePath: text(
			'The path below which the site is served: /album for https://label.example/album. BASE_PATH, if set when building, overrides it.',
			basePathPattern,
			basePathForm
		),
		contact: v.optional(contact),
		licenceUrl: text(
			'The address of your terms, written into every recording and picture. Without it, pages refer to the site’s own /rights.',
			httpsPattern,
			httpsForm,
			isAddress
		),
		upc: text(
			'The album’s UPC or EAN, for the tags of masters. Hyphens and spaces are ignored.',
			/^(\d([ -]?\d){11,12})?$/,
			upcForm,
			hasCheckDigit
		),
		isrc: v.optional(isrcs),
		lossless: v.optional(
			v.pipe(
				v.boolean('must be true or false, without quotation marks'),
				v.description('Whether to offer tracks as 24-bit FLAC too, about 8 MB a minute.')
			)
		),
		releaseNotes: text(
			'A note about this release, for the pages about the album and for the press.',
			/^[^]*$/,
			'must be a text in quotation marks'
		)
	},
	object
);

const settingNames = [publisherSchema, contact, isrcs].flatMap(({ entries }) =>
	Object.keys(entries)
);

/**
 * The file's content.
 * @typedef {v.InferOutput<typeof publisherSchema>} Publisher
 */

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

/**
 * A setting in words. With an empty text it is not set.
 * @param {string} description for editors
 * @param {RegExp} pattern
 * @param {string} form what to say of anything else
 * @param {(value: string) => boolean} isValid checks what a pattern can’t
 */
function text(description, pattern, form, isValid = () => true) {
	return v.optional(
		v.pipe(
			v.string(form),
			v.regex(pattern, form),
			v.check((value) => value === '' || !pattern.test(value) || isValid(value), form),
			v.description(description)
		)
	);
}

/** @param {string} title */
function isrc(title) {
	return text(
		`The ISRC of “${title}”. Hyphens are ignored.`,
		/^([A-Za-z]{2}-?[A-Za-z0-9]{3}-?\d{2}-?\d{5})?$/,
		isrcForm
	);
}

/** @param {string} url */
function isAddress(url) {
	return URL.canParse(url);
}

/**
 * An address without a path, in the form browsers give it; null if it is anything else.
 * @param {string} text
 */
function originOf(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : null;
}

/** @param {string} text `2027-09-30` */
function isDay(text) {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Whether the last digit is the check digit of the others: GS1 General Specifications, 7.9.
 * @param {string} code
 */
function hasCheckDigit(code) {
	const digits = Array.from(code.replace(/\D/g, ''), Number).reverse();
	return digits.reduce((sum, digit, i) => sum + digit * (i % 2 ? 3 : 1), 0) % 10 === 0;
}
