import { expect, it } from 'vitest';
import { masteredAlbum, testAlbum, trackOf } from '../../../tests/support/shared-albums';
import { albumNode, hourNode, isoDuration, recordingNode } from './structured-data';

it('never passes a stand-in off as the album', () => {
	const album = testAlbum();
	const node = recordingNode(album, trackOf(album, 'legalise'));
	expect(node).not.toHaveProperty('duration');
	expect(node).not.toHaveProperty('isrcCode');
	expect(node.description).toContain('not the musicians’ recording');
	for (const audio of node.audio) {
		expect(audio.name).toBe('Legalise (stand-in)');
		expect(audio.creditText).toBe('Synthesised room tone');
		expect(audio.digitalSourceType).toBe('AlgorithmicMediaDigitalSource');
	}
});

it('gives a master’s length, ISRC and makers', () => {
	const album = masteredAlbum();
	const node = recordingNode(album, trackOf(album, 'legalise'));
	expect(node.duration).toBe(node.audio[0]?.duration);
	expect(node.isrcCode).toBe('GBXXX2500001');
	expect(node.audio.map(({ creditText }) => creditText)).toEqual(
		node.audio.map(() => '1,000 UK Artists')
	);
	for (const audio of node.audio) expect(audio).not.toHaveProperty('digitalSourceType');
});

it('says what each file is', () => {
	const album = testAlbum();
	const { audio } = recordingNode(album, trackOf(album, 'the'));
	expect(audio.map(({ encodingFormat }) => encodingFormat)).toEqual(['audio/webm', 'audio/mp4']);
	for (const each of audio) {
		expect(each.contentUrl).toMatch(/^https:\/\/album\.example\/a\/album\/the\./);
		expect(each.duration).toMatch(/^PT\d+M[\d.]+S$/);
		expect(each).toMatchObject({
			license: 'https://album.example/a/press#terms',
			usageInfo: 'https://album.example/a/tdm-policy.json',
			acquireLicensePage: 'https://album.example/a/rights#licence'
		});
	}
});

it('has the album’s tracks in order, each under the address of its page', () => {
	const node = albumNode(testAlbum());
	expect(node.track.map(({ position }) => position)).toEqual(
		Array.from(node.track, (_, index) => index + 1)
	);
	expect(node.track[0]?.['@id']).toBe('https://album.example/a/tracks/the#recording');
	expect(node.timeRequired).toBe('PT47M17S');
});

it('describes “On the hour” as a repeating event', () => {
	const url = 'https://album.example/a/on-the-hour';
	const page = {
		kind: 'hour',
		title: 'On the hour',
		description: 'Together.',
		canonical: url
	} as const;
	const { eventSchedule, location } = hourNode(testAlbum(), page, url);
	expect(eventSchedule.repeatFrequency).toBe('PT2H');
	expect(location.url).toBe(url);
});

it.each([
	[2837, 'PT47M17S'],
	[221.5, 'PT3M41.5S'],
	[0, 'PT0S'],
	[60, 'PT1M'],
	[3600, 'PT1H'],
	[59.9996, 'PT1M']
])('writes %s seconds as %s', (seconds, text) => {
	expect(isoDuration(seconds)).toBe(text);
});
