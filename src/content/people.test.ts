import { expect, it } from 'vitest';
import album from '../../tests/fixtures/facts/album.json';
import campaign from '../../tests/fixtures/facts/campaign.json';
import { people } from './people';

const straight = (text: string) => text.replaceAll('’', "'");

it('names the people in the facts, in the facts’ words', () => {
	const { list } = people.contributors;
	const named = album.contributors as readonly { name: string; description?: string }[];
	expect(list.map(({ text, description }) => [straight(text), description])).toEqual(
		named.map(({ name, description }) => [name, description])
	);
	expect(people.recordists.list.map(({ name }) => name)).toEqual(
		album.recordistsNamed.map(({ name }) => name)
	);
});

it('includes the facts’ remarks about someone', () => {
	const remarked = album.contributors.filter((person) => 'note' in person).map(({ name }) => name);
	const noted = people.contributors.list
		.filter(({ confidence, note }) => confidence === undefined && note !== undefined)
		.map(({ text }) => straight(text));
	expect([...noted, 'Royal Albert Hall']).toEqual(remarked);
});

it('names the letter’s signatories as the facts do', () => {
	const letter = campaign.letters.find(({ id }) => id === 'us-ostp-letter');
	expect(people.letter.signatories).toEqual(letter?.namedSigners);
});
