import { expect, it } from 'vitest';
import { sentenceOf } from '$lib/album/place';
import { tracks } from '$lib/album/tracks';
import { momentAt } from './moment';

const words = sentenceOf(tracks);
const [the, british] = words;
const firstSeconds = the?.recording.durationSeconds ?? 0;

it('finds the place in the whole album', () => {
	expect(momentAt(words, 0)).toEqual({ track: the, seconds: 0 });
	expect(momentAt(words, 81)).toEqual({ track: the, seconds: 81 });
	expect(momentAt(words, firstSeconds)).toEqual({ track: british, seconds: 0 });
	expect(momentAt(words, firstSeconds + 5)).toEqual({ track: british, seconds: 5 });
});

it('finds none after the end', () => {
	expect(momentAt(words, 2837)).toBeUndefined();
	expect(momentAt([], 0)).toBeUndefined();
});
