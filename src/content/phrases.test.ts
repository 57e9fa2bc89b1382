import { expect, it } from 'vitest';

/** What people read: content, and the text in components and modules. */
const files = import.meta.glob<string>(
	['/src/**/*.{ts,svelte,html}', '!/src/generated/**', '!**/*.test.ts'],
	{ query: '?raw', import: 'default', eager: true }
);

/** Wordings that were unclear, and have been replaced. */
const replaced = [
	// The player, saving and sharing
	'keep for offline',
	'kept for offline',
	'what has arrived',
	'stopped arriving',
	'goes on with the network',
	'without a network',
	'wants a press',
	'plays as it is',
	'the words play',
	'what plays',
	'did not let the',
	'did not let it be copied',
	'no server’s name',
	'no site’s address',
	'a track a word',
	'at every full hour',
	'which is allowed for',
	// The campaign
	'that preference',
	'preference then',
	'of that time',
	'third thing',
	'said to it',
	'asked not to weaken',
	'asks not to weaken',
	'made the government report',
	'its own source',
	// The other pages
	'whoever represents',
	'the shop knows',
	'the shop does',
	'mail program',
	'e-mail',
	'that you type',
	'whom to',
	'to be had',
	'all the same',
	'what was said',
	'on which they stand',
	'they stand under',
	'whoever holds',
	'a name is missing'
];

/** Words in quotation marks, and the quotations, are other people’s. */
const quoted = /“[^”]*”|text: '[^']*', speaker:/g;

/** A file without comments, joined where a long text is split, in lower case. */
function readableIn(source: string): string {
	return source
		.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/ .*$/gm, '')
		.replace(/'\s*\+\s*'/g, '')
		.replace(/\s+/g, ' ')
		.replace(quoted, '')
		.toLowerCase();
}

it('uses no wording that has been replaced', () => {
	const found = Object.entries(files).flatMap(([file, source]) => {
		const text = readableIn(source);
		return replaced.filter((phrase) => text.includes(phrase)).map((phrase) => `${file}: ${phrase}`);
	});
	expect(Object.keys(files).length).toBeGreaterThan(100);
	expect(found).toEqual([]);
});
