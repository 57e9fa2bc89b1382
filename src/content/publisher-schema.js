/**
 * What `publisher.json` may hold. It is plain JavaScript because `svelte.config.js` reads it too.
 */
import * as v from 'valibot';

const httpsPattern = /^(https:\/\/\S+)?$/;
const httpsForm = 'must be an address that begins with https://';
const object = 'must be settings in braces: { … }';
const isrcForm =
	'must be two letters, three letters or digits, and seven digits: "GB-XXX-25-00001"';
const upcForm =
	'must be 12 digits (UPC) or 13 (EAN), the last of which is the check digit of the others';
/** Its characters need no quoting in an address, in a page, or in any server's configuration. */
export const basePathPattern = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
/** What a base path must be, after its name and “but”. */
export const basePathForm =
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

/** The name of every setting, to suggest one for a misspelt name. */
export const settingNames = [publisherSchema, contact, isrcs].flatMap(({ entries }) =>
	Object.keys(entries)
);

/**
 * The file's content.
 * @typedef {v.InferOutput<typeof publisherSchema>} Publisher
 */

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
export function originOf(text) {
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
