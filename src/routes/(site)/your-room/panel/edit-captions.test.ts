import { expect, it } from 'vitest';
import { rewordCaption, addCaption } from './edit-captions';

const cues = [
	{ startSeconds: 0, endSeconds: 10, text: 'Background' },
	{ startSeconds: 20, endSeconds: 22, text: 'A short sound' }
];

it('rewords a caption, and shows it long enough to be read', () => {
	const text = 'The neighbour’s clock, which is four minutes fast';
	const [first, second] = rewordCaption(cues, 1, ` ${text} `, 60);
	expect(first).toEqual(cues[0]);
	expect(second).toMatchObject({ startSeconds: 20, text });
	expect(second?.endSeconds).toBeGreaterThan(24);
});

it('removes a caption that was emptied', () => {
	expect(rewordCaption(cues, 1, ' ', 60)).toEqual([cues[0]]);
});

it('adds a caption in its place, and never two at a time', () => {
	const added = addCaption(cues, 5, 'A bird', 60);
	expect(added.map(({ text }) => text)).toEqual(['Background', 'A bird', 'A short sound']);
	expect(added[0]?.endSeconds).toBe(5);
});

it('ends with the recording', () => {
	expect(addCaption(cues, 59.5, 'A door', 60).at(-1)?.endSeconds).toBe(60);
});
