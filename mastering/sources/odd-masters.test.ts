import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tags } from '../encode/tags';
import { seeds } from '../fuzzing/seeds';
import { MasteringFault } from '../fault';
import { oddMasters, oddSamples } from '../testing/odd-masters';
import { encode, readMasterWhole } from '../testing/in-memory';
import { joined, silentPcm, whitePcm } from '../testing/signals';
import { temporaryDirectory } from '../testing/temporary-directory';
import { openMaster } from './read-master';

const directory = temporaryDirectory();

it.each(oddMasters.filter(({ fault }) => !fault))(
	'$name: read to the sample',
	async ({ ending, bytes, bits = 24 }) => {
		const path = join(directory, `read.${ending}`);
		writeFileSync(path, bytes);
		const { pcm } = await readMasterWhole(path);
		expect(2 * pcm.left.length).toBe(oddSamples.length);
		const step = 2 ** (24 - bits);
		const wrong = oddSamples.findIndex((sample, i) => {
			const read = (i % 2 === 0 ? pcm.left : pcm.right)[i >> 1] ?? NaN;
			return read * 2 ** 23 !== Math.floor(sample / step) * step;
		});
		expect(wrong).toBe(-1);
	}
);

it.each(oddMasters.filter(({ fault }) => fault))(
	'$name: refused, with the reason',
	async ({ ending, bytes, fault }) => {
		const path = join(directory, `refused.${ending}`);
		writeFileSync(path, bytes);
		const reading = readMasterWhole(path);
		await expect(reading).rejects.toThrow(fault);
		await expect(reading).rejects.toThrow(
			/refused\.\w+ .*; (export it again|open it in an audio editor|join them in an audio editor)/
		);
	}
);

const encoded = seeds().filter(({ name }) => !/pcm|WAV|odd/.test(name));
const id3v1 = Buffer.from('TAG'.padEnd(128, 'x'));
const ape = apeTag();
const id3v2 = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x02\0', 'latin1'), Buffer.alloc(256)]);

async function framesOf(bytes: Buffer, ending: string): Promise<number> {
	const path = join(directory, `encoded.${ending}`);
	writeFileSync(path, bytes);
	return (await readMasterWhole(path)).pcm.left.length;
}

/** What the file is refused for; null if it is read. */
async function faultOf(bytes: Buffer, ending: string): Promise<string | null> {
	try {
		await framesOf(bytes, ending);
		return null;
	} catch (error) {
		if (error instanceof MasteringFault) return error.message;
		throw error;
	}
}

describe.each(encoded)('$name', ({ name, ending, bytes }) => {
	it.each([
		['zeros', Buffer.alloc(5000)],
		['ID3v1', id3v1],
		['APEv2', ape],
		['APEv2 and ID3v1', Buffer.concat([ape, id3v1])],
		['zeros and ID3v1', Buffer.concat([Buffer.alloc(300), id3v1])]
	])('with %s after it is as long as without', async (_, after) => {
		expect(await framesOf(Buffer.concat([bytes, after]), ending)).toBe(
			await framesOf(bytes, ending)
		);
	});

	if (/flac|mp3|aac/.test(ending)) {
		it('with tags before it is as long as without', async () => {
			const before = Buffer.concat([id3v2, id3v2, bytes]);
			expect(await framesOf(before, ending)).toBe(await framesOf(bytes, ending));
		});
	}

	it('is refused when it is cut short anywhere', async () => {
		for (const end of [bytes.length * 0.4, bytes.length * 0.8, bytes.length - 20]) {
			expect(await faultOf(bytes.subarray(0, end), ending), `${end}`).toMatch(
				/is cut short or damaged|can't be read as sound/
			);
		}
	});

	it('twice in a file is read twice, or refused', async () => {
		const twice = Buffer.concat([bytes, bytes]);
		// Frames of AAC are independent, so any number of files make one file.
		if (name.includes('adts')) {
			const frames = await framesOf(bytes, ending);
			expect(await framesOf(twice, ending)).toBe(2 * frames);
		} else {
			expect(await faultOf(twice, ending)).toMatch(
				/holds several recordings|bytes after|gives its length as/
			);
		}
	});
});

describe('the number of samples that a FLAC states', () => {
	const flac = encoded.find(({ name }) => name === 'flac in flac')?.bytes ?? Buffer.alloc(0);
	const stating = (samples: number): Buffer => {
		const copy = Buffer.from(flac);
		copy.writeUInt32BE(samples, 22);
		return copy;
	};

	it('may be missing', async () => {
		expect(await framesOf(stating(0), 'flac')).toBe(await framesOf(flac, 'flac'));
	});

	it('must not be less or more than there are', async () => {
		expect(await faultOf(stating(9000), 'flac')).toMatch(/gives its length as 0\.188 s, but holds/);
		expect(await faultOf(stating(90_000), 'flac')).toMatch(/is cut short or damaged/);
	});
});

describe('a length that FFmpeg estimates from the bit rate', () => {
	it.each([
		['aac', 'adts', {}],
		['libmp3lame', 'mp3', { write_xing: '0' }]
	])('is not believed: %s that begins with silence', async (encoder, container, options) => {
		const path = join(directory, `estimated.${container === 'adts' ? 'aac' : container}`);
		const pcm = joined(silentPcm(4), whitePcm(1e-3, 6));
		const settings = {
			encoder,
			sampleFormat: 'fltp',
			bitsPerSecond: 192_000,
			encoderOptions: encoder === 'libmp3lame' ? { abr: '1' } : {},
			container,
			containerOptions: options
		} as const;
		encode(pcm, path, settings, {} as Tags);
		const { expectedFrames } = await openMaster(path);
		expect(Math.abs(expectedFrames - pcm.left.length)).toBeLessThan(4800);
	});
});

function apeTag(): Buffer {
	const body = Buffer.from('\x04\0\0\0\0\0\0\0Title\0abcd', 'latin1');
	const end = (flags: number): Buffer => {
		const bytes = Buffer.alloc(32);
		bytes.write('APETAGEX');
		for (const [i, value] of [2000, body.length + 32, 1, flags].entries()) {
			bytes.writeUInt32LE(value, 8 + 4 * i);
		}
		return bytes;
	};
	return Buffer.concat([end(0xa000_0000), body, end(0x8000_0000)]);
}
