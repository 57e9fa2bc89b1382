import { expect, it } from 'vitest';
import { sectionShowing } from './section-showing';

const note = (number: number) => ({ number, sources: [] });
const section = {
	id: 'names',
	heading: 'Names',
	paragraphs: [[{ text: 'Said.', mark: { number: 1, isFirst: true } }]],
	notes: [note(1), note(2), note(3)]
};
const anna = { name: 'Anna', mark: { number: 2, isFirst: true } };
const ben = { name: 'Ben', mark: { number: 2, isFirst: false } };
const cleo = { name: 'Cleo', mark: { number: 3, isFirst: true } };
const dora = { name: 'Dora', mark: { number: 1, isFirst: false } };

it('is unchanged while everyone is shown', () => {
	const people = [anna, ben, cleo, dora];
	expect(sectionShowing(section, people)).toEqual({ section, people });
});

it('keeps the notes of its text and of those shown', () => {
	const shown = sectionShowing(section, [cleo]);
	expect(shown.section.notes).toEqual([note(1), note(3)]);
});

it('lets a note link back to the first that is shown', () => {
	const { people } = sectionShowing(section, [ben, anna, { name: 'Eve' }]);
	expect(people.map((person) => 'mark' in person && person.mark.isFirst)).toEqual([
		true,
		false,
		false
	]);
});
