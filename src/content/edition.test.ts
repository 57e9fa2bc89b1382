import { describe, expect, it } from 'vitest';
import { hostileText } from '../../tests/support/hostile-text';
import { album } from './album';
import { editionAlbum } from './edition';
import { faultIn, readEdition, writeEdition } from './edition-schema';

const edition = { name: 'Zoë Ash', title: 'Rooms in Leeds', date: '2026-10-31' };
const whole = { schema: 1, ...edition };

describe('edition.json', () => {
	it('is read as it was written, with or without a byte order mark', () => {
		expect(readEdition(writeEdition(edition))).toEqual({ edition });
		expect(readEdition(`\ufeff${writeEdition(edition)}`)).toEqual({ edition });
	});

	it.each([
		['{', ['is not JSON; download the edition again.']],
		['null', ['must be an object with “schema”, “name”, “title” and “date”.']],
		[
			JSON.stringify({ schema: 2, title: '', date: '31 October' }),
			[
				'has the schema 2, which must be 1.',
				'lacks “name”; download the edition again.',
				'has the title "", which must be one line of 1 to 80 characters.',
				'has the date "31 October", which must be a day such as "2026-10-31".'
			]
		],
		[JSON.stringify({ ...whole, upc: '5012345678900' }), ['has an unknown “upc”; remove it.']],
		[
			JSON.stringify({ ...whole, name: '1000 UK Artists', title: ' is this what we want ' }),
			[
				'has the name "1000 UK Artists", which must not be the album’s.',
				'has the title "is this what we want", which must not be the album’s.'
			]
		],
		[
			JSON.stringify({ ...whole, name: 'Zoë\nAsh' }),
			['has the name "Zoë\\nAsh", which must be one line of 1 to 80 characters.']
		]
	])('is refused with a line for each fault: %s', (text, faults) => {
		expect(readEdition(text)).toEqual({ faults });
	});

	it('says what is wrong with a name before the zip is made', () => {
		expect(faultIn('name', 'Zoë')).toBeUndefined();
		expect(faultIn('name', ' ')).toBe('must be one line of 1 to 80 characters');
		expect(faultIn('title', 'x'.repeat(81))).toBe('must be one line of 1 to 80 characters');
		expect(() => writeEdition({ ...edition, name: hostileText })).toThrow();
	});
});

describe('an edition', () => {
	it('claims nothing of the album’s', () => {
		const shown = editionAlbum({ ...album, upc: '5012345678900' }, edition);
		expect(shown).toMatchObject({
			title: 'Rooms in Leeds',
			artist: 'Zoë Ash',
			released: edition.date
		});
		expect(shown.upc).toBeUndefined();
		expect(shown.copyright).toBe(
			'Recordings: Zoë Ash. Sentence: the musicians of Is This What We Want?'
		);
	});
});
