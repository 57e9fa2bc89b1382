import { parseM3U } from '@iptv/playlist';
import { expect, it } from 'vitest';
import { inertText } from '../../../tests/support/hostile-text';
import { hostileAlbum, masteredAlbum, testAlbum } from '../../../tests/support/shared-albums';
import { readXml } from '../../../tests/support/read-xml';
import { writeM3u, writeXspf } from './playlists';

const album = testAlbum();

it('has one address for each track in the M3U, in order', () => {
	const { channels } = parseM3U(writeM3u(album));
	expect(channels.map(({ name }) => name)).toEqual(
		album.tracks.map(({ title }) => `Synthesised room tone - ${title} (stand-in)`)
	);
	expect(channels.map(({ duration }) => Number(duration))).toEqual(
		album.tracks.map(({ recording }) => Math.round(recording.durationSeconds))
	);
	for (const [index, { url }] of channels.entries()) {
		expect(url).toMatch(`https://album.example/a/album/${album.tracks[index]?.slug}.`);
		expect(url).toMatch(/\.m4a$/);
	}
});

it('lets no text start an entry of an M3U', () => {
	const lines = writeM3u(hostileAlbum()).split('\n');
	expect(lines.filter((line) => line.startsWith('#EXTINF'))).toHaveLength(album.tracks.length);
	expect(lines.filter((line) => /^[^#]/.test(line))).toHaveLength(album.tracks.length);
});

it('says that it is not an HLS stream', () => {
	const text = writeM3u(album);
	expect(text).toMatch(/^#EXTM3U\n# .*not an HLS stream/);
	expect(text).not.toContain('#EXT-X-');
});

it('is valid XSPF with every rendition of every track', () => {
	const xml = readXml(writeXspf(album));
	xml.validate('tests/fixtures/xspf-1.xsd');
	expect(xml.texts('//xspf:track/xspf:title')).toEqual(
		album.tracks.map(({ title }) => `${title} (stand-in)`)
	);
	expect(xml.texts('//xspf:track/xspf:location')).toEqual(
		album.tracks.flatMap(({ recording }) =>
			recording.renditions.map(({ path }) => `https://album.example/a/${path}`)
		)
	);
	expect(xml.texts('//xspf:track/xspf:duration').map(Number)).toEqual(
		album.tracks.map(({ recording }) => recording.durationSeconds * 1000)
	);
});

it('names the musicians of a master', () => {
	const xml = readXml(writeXspf(masteredAlbum()));
	expect(xml.texts('//xspf:track[6]/xspf:title')).toEqual(['Legalise']);
	expect(xml.texts('//xspf:track[6]/xspf:creator')).toEqual(['1,000 UK Artists']);
});

it('keeps hostile text inert in XSPF', () => {
	const xml = readXml(writeXspf(hostileAlbum()));
	xml.validate('tests/fixtures/xspf-1.xsd');
	expect(xml.texts('/xspf:playlist/xspf:title')).toEqual([inertText]);
});
