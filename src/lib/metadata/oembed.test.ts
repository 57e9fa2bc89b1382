import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { describeEmbed } from './oembed';
import { inertText } from '../../../tests/support/hostile-text';
import { hostileAlbum, testAlbum, trackOf } from '../../../tests/support/shared-albums';

/** The attributes of the one element that a fragment holds. */
function attributesOf(html: string): Record<string, string> {
	const { childNodes } = parseFragment(html);
	expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['iframe']);
	const [frame] = childNodes;
	return Object.fromEntries(
		frame && 'attrs' in frame ? frame.attrs.map(({ name, value }) => [name, value]) : []
	);
}

it('is a rich embed with everything oEmbed 1.0 requires', () => {
	const album = testAlbum();
	const embed = describeEmbed(album, trackOf(album, 'legalise'));
	expect(embed).toMatchObject({ type: 'rich', version: '1.0', width: 600, height: 152 });
	expect(embed.thumbnail_url).toBe('https://album.example/a/cards/legalise.png');
	expect([embed.thumbnail_width, embed.thumbnail_height]).toEqual([1200, 630]);
	expect(attributesOf(embed.html)).toMatchObject({
		src: 'https://album.example/a/embed/legalise',
		width: '100%',
		height: '152'
	});
});

it('says that a stand-in is one', () => {
	const album = testAlbum();
	const { title, author_name } = describeEmbed(album, trackOf(album, 'legalise'));
	expect(title).toBe('Legalise (stand-in), Is This What We Want?');
	expect(author_name).toBe('Synthesised room tone');
});

it('gives the album’s player its own height', () => {
	const embed = describeEmbed(testAlbum());
	expect(embed.height).toBe(420);
	expect(attributesOf(embed.html)).toMatchObject({
		src: 'https://album.example/a/embed',
		height: '420'
	});
});

it('keeps hostile text inert', () => {
	const album = hostileAlbum();
	const embed = describeEmbed(album, trackOf(album, 'the'));
	expect(attributesOf(embed.html).title).toBe(`${inertText}, ${inertText}`);
	expect(JSON.parse(JSON.stringify(embed))).toEqual(embed);
});
