import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile, type IAudioMetadata } from 'music-metadata';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { album, type TrackTitle } from '../../src/content/album';
import { rightsReservation } from '../../src/content/rights';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { has } from '../testing/programs';
import { whitePcm } from '../testing/signals';
import { addCoverAndTags, coverJpeg } from './cover-and-tags';
import { losslessFormat, renditionFormats } from './formats';
import { tagsOf, type Tags } from './tags';
import { decode, encode } from '../testing/in-memory';
import { temporaryDirectory } from '../testing/temporary-directory';

const directory = temporaryDirectory();
const pcm: StereoPcm = whitePcm(2e-4, 3);
const [, , , , , word] = album.tracks;
const legalise: TrackTitle = { ...word, isrc: 'GBXXX2500006' };
const release = { licenceUrl: 'https://example.org/rights', upc: '5012345678900' };
const formats = [...renditionFormats, losslessFormat];
let cover: Buffer;

beforeAll(async () => {
	const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
	const create = { width: 512, height: 512, channels: 3, background: 'black', noise } as const;
	cover = await coverJpeg(await sharp({ create }).png().toBuffer());
});

function make(name: string, { format, settings }: (typeof formats)[number], tags: Tags): string {
	const path = join(directory, `${name}.${format}`);
	encode(pcm, path, settings[0], tags);
	addCoverAndTags(path, format, tags, cover);
	return path;
}

/** A tag that a format has no name of its own for, as stored in the file. */
function nativeTag({ native }: IAudioMetadata, name: string): unknown {
	const wanted = new RegExp(`(^|:)${name}$`, 'i');
	return Object.values(native)
		.flat()
		.find(({ id }) => wanted.test(id))?.value;
}

describe.each(formats)('a $format file', (kind) => {
	it('of a master says whose it is, which it is, and what is reserved', async () => {
		const read = await parseFile(make('m', kind, tagsOf(legalise, 'master', release)));
		expect(read.common).toMatchObject({
			title: 'Legalise',
			artist: album.artist,
			track: { no: 6, of: 12 }
		});
		expect(nativeTag(read, 'album|©alb')).toBe(album.title);
		for (const [name, value] of Object.entries({
			isrc: 'GBXXX2500006',
			barcode: '5012345678900',
			license: 'https://example.org/rights',
			provenance: 'master',
			terms_of_use: rightsReservation
		})) {
			expect(nativeTag(read, name), name).toBe(value);
		}
		expect(nativeTag(read, 'date|©day')).toBe(album.released);
		expect(nativeTag(read, 'copyright|cprt')).toBe(`${album.copyright} ${rightsReservation}`);
		expect(nativeTag(read, 'comment|description|©cmt')).toEqual(
			expect.toSatisfy((value: unknown) => JSON.stringify(value).includes(album.sentence))
		);
	});

	it('of a stand-in says that it is one, and has no codes of the recordings', async () => {
		const read = await parseFile(make('s', kind, tagsOf(legalise, 'stand-in', release)));
		expect(read.common).toMatchObject({
			title: 'Legalise (stand-in)',
			artist: 'Synthesised room tone'
		});
		expect(nativeTag(read, 'provenance')).toBe('stand-in');
		expect(nativeTag(read, 'terms_of_use')).toBe(rightsReservation);
		expect(nativeTag(read, 'copyright|cprt')).toMatch(/^Synthesised stand-in, not the album’s/);
		for (const name of ['isrc', 'barcode', 'upc']) expect(nativeTag(read, name)).toBeUndefined();
	});

	it('contains no address or code that was not given', async () => {
		const read = await parseFile(make('n', kind, tagsOf(word, 'master', {})));
		for (const name of ['license', 'isrc', 'barcode']) {
			expect(nativeTag(read, name), name).toBeUndefined();
		}
	});

	it('of the bonus track names its artist and its day', async () => {
		const read = await parseFile(make('b', kind, tagsOf(album.bonus, 'master', {})));
		expect(read.common).toMatchObject({
			title: '(Bonus Track)',
			artist: 'Paul McCartney',
			track: { no: 13, of: 13 }
		});
		expect(nativeTag(read, 'date|©day')).toBe('2025-12-08');
	});

	it.skipIf(!has('ffprobe'))('is read alike by ffprobe', () => {
		const path = make('p', kind, tagsOf(legalise, 'master', release));
		const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', path];
		const { stdout, stderr } = spawnSync('ffprobe', args, { encoding: 'utf8' });
		expect(stderr).toBe('');
		const { format, streams } = JSON.parse(stdout) as {
			format: { tags: Record<string, string> };
			streams: { codec_type: string; disposition: { attached_pic: number } }[];
		};
		const tags = Object.fromEntries(
			Object.entries(format.tags).map(([name, value]) => [name.toLowerCase(), value])
		);
		expect(tags).toMatchObject(tagsOf(legalise, 'master', release));
		const covers = streams.filter(({ disposition }) => disposition.attached_pic === 1);
		expect(covers).toHaveLength(kind.format === 'weba' ? 0 : 1);
	});

	it('still decodes to the sound that was encoded, and is the same when made again', () => {
		const tags = tagsOf(legalise, 'master', release);
		const plain = join(directory, `plain.${kind.format}`);
		encode(pcm, plain, kind.settings[0], tags);
		const path = make('d', kind, tags);
		expect(decode(path)).toEqual(decode(plain));
		expect(readFileSync(make('e', kind, tags)).equals(readFileSync(path))).toBe(true);
	});
});

describe('the cover', () => {
	it.each(['m4a', 'flac'] as const)('is embedded in %s, as it was drawn', async (format) => {
		const kind = formats.find((candidate) => candidate.format === format);
		if (!kind) throw new Error(`no ${format}`);
		const { common } = await parseFile(make('c', kind, tagsOf(legalise, 'master')));
		const [picture] = common.picture ?? [];
		expect(picture?.format).toBe('image/jpeg');
		expect(Buffer.from(picture?.data ?? []).equals(cover)).toBe(true);
	});

	it('leaves the index of an MP4 file before the sound, and the sound a few kilobytes on', () => {
		const path = make('i', formats[1] as (typeof formats)[number], tagsOf(legalise, 'master'));
		const bytes = readFileSync(path);
		expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
		expect(bytes.indexOf('mdat')).toBeLessThan(cover.length + 8_000);
	});
});

describe('the lossless download', () => {
	it('is the master rounded to 24 bits', () => {
		const path = make('t', losslessFormat, tagsOf(legalise, 'master'));
		const rounded = (channel: Float32Array) =>
			channel.map(
				(x) => Math.max(-0x80_0000, Math.min(0x7f_ffff, Math.round(x * 0x80_0000))) / 0x80_0000 + 0
			);
		expect(decode(path)).toEqual([rounded(pcm.left), rounded(pcm.right)]);
	});

	it('does not wrap round at full scale', () => {
		const loud = new Float32Array([1, -1, 1.5, -1.5, 0, 2 ** -23, 2 ** -24, -(2 ** -25)]);
		const path = join(directory, 'loud.flac');
		encode({ left: loud, right: loud }, path, losslessFormat.settings[0], tagsOf(word, 'master'));
		const top = 1 - 2 ** -23;
		expect([...(decode(path)[0] ?? [])]).toEqual(
			[top, -1, top, -1, 0, 2 ** -23, 2 ** -23, 0].map((x) => x + 0)
		);
	});
});
