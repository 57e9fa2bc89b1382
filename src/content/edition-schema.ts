/** The shape of `edition.json`, which `/your-room` writes into a zip and mastering reads. */
import * as v from 'valibot';
// With its ending, because the build's configuration reads this file as it is.
import { album } from './album.ts';
import type { Edition } from './edition';

const mostCharacters = 80;

/** A line of text that isn't the album's own. */
function line(taken: string) {
	const message = `must be one line of 1 to ${mostCharacters} characters`;
	return v.pipe(
		v.string(message),
		v.trim(),
		v.minLength(1, message),
		v.maxLength(mostCharacters, message),
		v.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u, message),
		v.check((text) => plain(text) !== plain(taken), 'must not be the album’s')
	);
}

function plain(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

const date = 'must be a day such as "2026-10-31"';

/** Goes up whenever the shape changes. */
const editionVersion = 1;

/** What an edition states about itself; also a part of `recordings.json`. */
export const editionFacts = v.strictObject({
	name: line(album.artist),
	title: line(album.title),
	date: v.pipe(v.string(date), v.isoDate(date))
});

const editionSchema = v.strictObject({
	schema: v.literal(editionVersion, `must be ${editionVersion}`),
	...editionFacts.entries
});

/** The text of an `edition.json`. @throws ValiError when the facts can't be used */
export function writeEdition(edition: Edition): string {
	const checked = v.parse(editionSchema, { schema: editionVersion, ...edition });
	return `${JSON.stringify(checked, null, '\t')}\n`;
}

/** What is wrong with something said about an edition: `must be one line …`; undefined if nothing. */
export function faultIn(field: keyof Edition, value: string): string | undefined {
	return v.safeParse(editionFacts.entries[field], value).issues?.[0].message;
}

/** Reads an `edition.json`. @returns the edition, or a line for each fault */
export function readEdition(
	text: string
): { readonly edition: Edition } | { readonly faults: readonly string[] } {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return { faults: ['is not JSON; download the edition again.'] };
	}
	const { success, output, issues } = v.safeParse(editionSchema, json);
	if (success) {
		const { name, title, date } = output;
		return { edition: { name, title, date } };
	}
	const faults = issues.map((issue) => {
		const key = v.getDotPath(issue);
		if (key === null) return 'must be an object with “schema”, “name”, “title” and “date”.';
		if (issue.input === undefined) return `lacks “${key}”; download the edition again.`;
		if (issue.expected === 'never') return `has an unknown “${key}”; remove it.`;
		return `has the ${key} ${JSON.stringify(issue.input)}, which ${issue.message}.`;
	});
	// A text can break several rules at once.
	return { faults: [...new Set(faults)] };
}
