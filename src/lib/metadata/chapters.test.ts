import { expect, it } from 'vitest';
import { testAlbum, trackOf } from '../../../tests/support/shared-albums';
import { makeChapters } from './chapters';

const album = testAlbum();
const track = trackOf(album, 'the');

it('has a chapter for each cue, which lasts until the next', () => {
	const captions =
		'WEBVTT\n\n00:00:00.000 --> 00:00:10.000\nAir from a grille\n\n' +
		'00:00:14.200 --> 00:00:16.700\nA floorboard\nsettles\n';
	expect(makeChapters(album, track, captions)).toMatchObject({
		version: '1.2.0',
		title: 'The (stand-in)',
		chapters: [
			{ startTime: 0, endTime: 14.2, title: 'Air from a grille' },
			{ startTime: 14.2, endTime: track.recording.durationSeconds, title: 'A floorboard settles' }
		]
	});
});

it('takes the text of a publisher’s captions, not their markup', () => {
	const captions =
		'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hammer &amp; <i>nails</i> &lt;script&gt;</v>\n';
	const { chapters } = makeChapters(album, track, captions);
	expect(chapters.map(({ title }) => title)).toEqual(['Hammer & nails <script>']);
});
