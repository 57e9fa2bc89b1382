import { describe, expect, it } from 'vitest';
import { tracks, type Track } from '$lib/album/tracks';
import { messageOfAlbum, messageOfTrack } from './message';

function as(provenance: 'master' | 'stand-in', track = find('legalise')): Track {
	return { ...track, recording: { ...track.recording, provenance } };
}

function find(slug: string): Track {
	const track = tracks.find((candidate) => candidate.slug === slug);
	if (!track) throw new Error(`No track ${slug}.`);
	return track;
}

const protest =
	'the silent album by 1,000 UK Artists that protests against AI training without a licence.';

describe('the message that goes with a link', () => {
	it('names the track and the album', () => {
		expect(messageOfTrack(as('master'))).toEqual({
			title: 'Legalise, track 6 of Is This What We Want?',
			text: `“Legalise”, track 6 of “Is This What We Want?”, ${protest}`
		});
	});

	it('does not pass a stand-in off as the album', () => {
		expect(messageOfTrack(as('stand-in')).text).toBe(
			`“Legalise”, track 6 of “Is This What We Want?”, ${protest} ` +
				'You will hear a stand-in, not the musicians’ recording.'
		);
	});

	it('names the artist of the bonus track', () => {
		const bonus: Track = {
			...as('master'),
			slug: 'bonus',
			number: 13,
			title: '(Bonus Track)',
			artist: 'Paul McCartney'
		};
		expect(messageOfTrack(bonus)).toEqual({
			title: '(Bonus Track) by Paul McCartney, from Is This What We Want?',
			text: 'The bonus track of “Is This What We Want?”, by Paul McCartney.'
		});
	});

	it('says how many of the album’s tracks are stand-ins', () => {
		const named = `“Is This What We Want?”, ${protest}`;
		expect(messageOfAlbum([as('master'), as('master')]).text).toBe(named);
		expect(messageOfAlbum([as('master'), as('stand-in')]).text).toBe(
			`${named} “Legalise” is a stand-in, not the musicians’ recording.`
		);
		expect(messageOfAlbum([as('master'), as('stand-in'), as('stand-in')]).text).toBe(
			`${named} Some tracks are stand-ins, not the musicians’ recordings.`
		);
		expect(messageOfAlbum([as('stand-in'), as('stand-in')])).toEqual({
			title: 'Is This What We Want? by 1,000 UK Artists',
			text: `${named} You will hear stand-ins, not the musicians’ recordings.`
		});
	});

	it('leaves space for the link in the shortest kind of post', () => {
		for (const track of tracks) expect(messageOfTrack(track).text.length).toBeLessThan(200);
	});
});
