import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { album } from '../../src/content/album';
import { rooms } from '../../src/content/rooms';
import type { StereoPcm } from '../../src/lib/signal/pcm';
import { synthesiseStandIn } from '../rooms/stand-in';
import { renditionFormats } from './formats';
import { tagsOf } from './tags';
import { correlation } from '../testing/signals';
import { decode, encode } from '../testing/in-memory';
import { temporaryDirectory } from '../testing/temporary-directory';

const directory = temporaryDirectory();
const [, , , , , legalise] = album.tracks;
let pcm: StereoPcm;

beforeAll(() => {
	// The quietest room, and a length that is a whole number of neither codec's frames.
	const room = rooms.find(({ slug }) => slug === 'ai');
	if (!room) throw new Error('the room is gone');
	pcm = synthesiseStandIn({ ...room, durationSeconds: 8.0137, events: [] });
	for (const { format, settings } of renditionFormats) {
		encode(pcm, pathOf(format), settings[0], tagsOf(legalise, 'stand-in'));
	}
});

function pathOf(format: string): string {
	return join(directory, `a.${format}`);
}

describe.each(renditionFormats)('the $format rendition', ({ format, settings }) => {
	it('decodes to exactly as many samples as were encoded', () => {
		expect(decodeRendition(pathOf(format)).left.length).toBe(pcm.left.length);
	});

	it('starts and stays in step with the original', () => {
		const decoded = decodeRendition(pathOf(format));
		const inStep = correlation(decoded.left, pcm.left);
		expect(inStep).toBeGreaterThan(0.98);
		expect(correlation(decoded.left.subarray(1), pcm.left)).toBeLessThan(inStep);
	});

	it.skipIf(!existsSync('/dev/full'))('says so when the disk is full', () => {
		expect(() => {
			encode(pcm, '/dev/full', settings[0], tagsOf(legalise, 'stand-in'));
		}).toThrow(expect.objectContaining({ code: -28 }) as Error);
	});
});

describe('the WebM rendition', () => {
	it('has its index before the sound', () => {
		const ids = webmChildren(readFileSync(pathOf('weba')));
		expect(ids).toContain('1c53bb6b');
		expect(ids.indexOf('1c53bb6b')).toBeLessThan(ids.indexOf('1f43b675'));
	});

	it('says how long the decoder takes to settle', () => {
		const bytes = readFileSync(pathOf('weba'));
		// CodecDelay and SeekPreRoll, RFC 9559.
		expect(bytes.includes(Buffer.from('56aa', 'hex'))).toBe(true);
		expect(bytes.includes(Buffer.from('56bb', 'hex'))).toBe(true);
	});
});

/** The IDs of the elements in the Segment, in order. */
function webmChildren(bytes: Buffer): string[] {
	const ids: string[] = [];
	let at = 0;
	while (at < bytes.length) {
		const idLength = Math.clz32(bytes.readUInt8(at)) - 23;
		const id = bytes.toString('hex', at, at + idLength);
		at += idLength;
		const sizeLength = Math.clz32(bytes.readUInt8(at)) - 23;
		let size = bytes.readUInt8(at) & (0xff >> sizeLength);
		for (let i = 1; i < sizeLength; i++) size = size * 256 + bytes.readUInt8(at + i);
		at += sizeLength;
		ids.push(id);
		// Into the Segment, over everything else.
		if (id !== '18538067') at += size;
	}
	return ids;
}

function decodeRendition(path: string): StereoPcm {
	const [left, right] = decode(path);
	if (!left || !right) throw new Error(`${path} is not stereo`);
	return { left, right };
}
