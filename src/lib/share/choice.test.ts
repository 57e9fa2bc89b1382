import { beforeEach, describe, expect, it } from 'vitest';
import { tracks, type Track } from '$lib/album/tracks';
import { addressesOf } from './addresses';
import { ShareChoice } from './choice.svelte';

const [the, british] = tracks as readonly [Track, Track];
const heard = { track: the as Track | null, positionSeconds: 81.9 };
let choice: ShareChoice;

beforeEach(() => {
	heard.track = the;
	heard.positionSeconds = 81.9;
	choice = new ShareChoice(
		heard,
		addressesOf('https://album.example', '/sub'),
		addressesOf('http://localhost:5173', '/sub')
	);
	choice.begin(the);
});

describe('the link', () => {
	it('is the track’s at the site’s own address, wherever this copy is', () => {
		choice.begin(british);
		expect(choice.link).toBe('https://album.example/sub/tracks/british');
		expect(choice.pictures).toEqual({
			card: 'http://localhost:5173/sub/cards/british.png',
			story: 'http://localhost:5173/sub/cards/british-story.png'
		});
	});

	it('is the album’s if there is no track, or the album is chosen', () => {
		choice.whole = true;
		expect(choice.link).toBe('https://album.example/sub/');
		expect(choice.pictures).toEqual({
			card: 'http://localhost:5173/sub/cards/album.png',
			story: 'http://localhost:5173/sub/cards/album-story.png'
		});
		expect(choice.momentSeconds).toBeUndefined();
		choice.begin(null);
		expect([choice.link, choice.offered]).toEqual(['https://album.example/sub/', null]);
	});

	it('starts at the moment the dialog was opened, unless that is deselected', () => {
		expect([choice.momentSeconds, choice.fromMoment]).toEqual([81, true]);
		heard.track = british;
		heard.positionSeconds = 5;
		expect(choice.link).toBe('https://album.example/sub/tracks/the#t=81');
		choice.fromMoment = false;
		expect(choice.link).toBe('https://album.example/sub/tracks/the');
		expect(choice.momentSeconds).toBe(81);
	});

	it.each([
		[0, undefined, false],
		[0.9, undefined, false],
		[2.9, 2, false],
		[3, 3, true]
	])(
		'offers, from a dialog opened at %s seconds, the moment %s; chosen: %s',
		(positionSeconds, offered, chosen) => {
			heard.positionSeconds = positionSeconds;
			choice.begin(the);
			expect([choice.momentSeconds, choice.fromMoment]).toEqual([offered, chosen]);
		}
	);

	it('has no moment of a track that is not playing', () => {
		choice.begin(british);
		expect(choice.momentSeconds).toBeUndefined();
		choice.fromMoment = true;
		expect(choice.link).toBe('https://album.example/sub/tracks/british');
	});
});

describe('the code to embed', () => {
	it('is a frame of the track', () => {
		choice.fromMoment = false;
		expect(choice.embed).toEqual({
			code:
				'<iframe src="https://album.example/sub/embed/the" title="The, Is This What We Want?" ' +
				'width="100%" height="152" style="border:0" allow="autoplay" loading="lazy"></iframe>',
			preview: 'http://localhost:5173/sub/embed/the',
			heightPx: 152
		});
	});

	it('has the theme and the moment, escaped', () => {
		choice.theme = 'paper';
		choice.fromMoment = true;
		expect(choice.embed.code).toContain(
			'src="https://album.example/sub/embed/the?theme=paper&amp;start=81"'
		);
		expect(choice.embed.preview).toBe('http://localhost:5173/sub/embed/the?theme=paper&start=81');
	});

	it('is taller for the album', () => {
		choice.theme = 'dark';
		choice.fromMoment = true;
		choice.whole = true;
		expect(choice.embed.code).toContain('src="https://album.example/sub/embed?theme=dark"');
		expect(choice.embed).toMatchObject({ heightPx: 420 });
		expect(choice.embed.code).toContain('height="420"');
	});

	it('keeps a title within its attribute', () => {
		choice.begin({ ...the, title: '"><script>alert(1)</script>' });
		expect(choice.embed.code).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;, ');
	});
});

it('starts over each time', () => {
	choice.whole = true;
	choice.fromMoment = false;
	choice.begin(the);
	expect([choice.whole, choice.fromMoment]).toEqual([false, true]);
});
