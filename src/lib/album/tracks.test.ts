import { describe, expect, it } from 'vitest';
import { album } from '$content/album';
import { home } from '$content/home';
import type { ShownRecording } from '$content/manifest';
import { speakDuration } from './clock';
import { formatPlace, nameTrack, sentenceOf, sentenceSeconds } from './place';
import { joinTracks, tracks, type Track } from './tracks';

const words = sentenceOf(tracks).map(({ recording }) => recording);
const [model] = words;

function withBonus(): readonly Track[] {
	const bonus: ShownRecording = { ...(model as ShownRecording), slug: 'bonus' };
	// Whatever the order in the file, the sentence comes first.
	return joinTracks([bonus, ...words]);
}

describe('tracks', () => {
	it('are only the sentence if there is no recording of the bonus track', () => {
		expect(joinTracks(words).map(({ title }) => title)).toEqual(
			album.tracks.map(({ title }) => title)
		);
	});

	it('end with the bonus track if there is a recording of it', () => {
		const all = withBonus();
		expect(all).toHaveLength(13);
		expect(all.slice(0, 12)).toEqual(joinTracks(words));
		expect(all.at(-1)).toMatchObject({
			number: 13,
			slug: 'bonus',
			title: '(Bonus Track)',
			artist: 'Paul McCartney'
		});
	});

	it('need a recording of every word', () => {
		expect(() => joinTracks(words.slice(1))).toThrow(
			'No recording of "the". Run "npm run master".'
		);
	});
});

describe('the place of a track', () => {
	it('is its number in the sentence, even with a bonus track', () => {
		const sixth = withBonus()[5] as Track;
		expect(formatPlace(sixth)).toBe('6 of 12');
		expect(nameTrack(sixth)).toBe('track 6 of 12, Legalise');
	});

	it('is not a number for the bonus track', () => {
		const bonus = withBonus()[12] as Track;
		expect(formatPlace(bonus)).toBe('bonus track');
		expect(nameTrack(bonus)).toBe('bonus track by Paul McCartney');
	});
});

it('the home page gives the length of the sentence, without the bonus track', () => {
	const tracks = withBonus().map((track) => ({ ...track, recording: { durationSeconds: 60.3 } }));
	expect(home.length(speakDuration(sentenceSeconds(tracks)))).toBe(
		'Twelve tracks, 12 minutes 4 seconds.'
	);
});
