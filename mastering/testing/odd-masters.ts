import { aiffChunk, caf, chunk, comm, fmt, form, riff, ssnd, wave64 } from './chunk-files';
import { whitePcm } from './signals';

const seconds = 0.5;
const rms = 10 ** (-71 / 20);

/** The sound in every file of {@link oddMasters}, in steps of 24 bits, left and right in turn. */
export const oddSamples: readonly number[] = interleaved();

function interleaved(): number[] {
	const { left, right } = whitePcm(rms, seconds);
	return Array.from({ length: 2 * left.length }, (_, i) =>
		Math.round(((i % 2 === 0 ? left : right)[i >> 1] ?? 0) * 2 ** 23)
	);
}

/** The samples as integers of a width, shifted up or down, their lowest bits zero where masked. */
function samplesAs(
	bytes: 2 | 3 | 4,
	{ big = false, shift = 0, masked = 0 }: { big?: boolean; shift?: number; masked?: number } = {}
): Buffer {
	const data = Buffer.alloc(bytes * oddSamples.length);
	for (const [i, sample] of oddSamples.entries()) {
		const x = Math.floor(sample * 2 ** shift) & ~(2 ** masked - 1);
		if (big) data.writeIntBE(x, i * bytes, bytes);
		else data.writeIntLE(x, i * bytes, bytes);
	}
	return data;
}

function floats(big: boolean): Buffer {
	const data = Buffer.alloc(4 * oddSamples.length);
	for (const [i, x] of oddSamples.entries()) {
		if (big) data.writeFloatBE(x / 2 ** 23, 4 * i);
		else data.writeFloatLE(x / 2 ** 23, 4 * i);
	}
	return data;
}

/** A file that other programs have misread. */
export interface OddMaster {
	readonly name: string;
	readonly ending: 'wav' | 'w64' | 'aiff' | 'caf';
	readonly bytes: Buffer;
	/** How many bits of the sound it keeps: 24, unless it says otherwise. */
	readonly bits?: 16 | 20;
	/** What it is refused for; without, it is read to the sample. */
	readonly fault?: RegExp | undefined;
}

const little = samplesAs(3);
const big = samplesAs(3, { big: true });
const frames = oddSamples.length / 2;
const third = 6 * Math.floor(frames / 3);
const float = floats(false);
/** A WAV file with nothing odd about it. */
const plain = riff([fmt(), chunk('data', little)]);
const bytesAfter = /has \d+ bytes after the end its header gives/;
const contradicts = /contradicts itself: its header/;
const lengthMismatch = /gives its length as \d\.\d{3} s, but holds 0\.500 s/;
const severalRecordings = /holds several recordings one after another/;
const cut = /is cut short or damaged: only \d+ % of it can be read/;

function file(ending: OddMaster['ending'], name: string, bytes: Buffer, fault?: RegExp): OddMaster {
	return { name, ending, bytes, fault };
}

function wav(name: string, chunks: readonly Buffer[], fault?: RegExp, stated?: number): OddMaster {
	return file('wav', name, riff(chunks, stated), fault);
}

function aiff(name: string, chunks: readonly Buffer[], fault?: RegExp): OddMaster {
	return file('aiff', name, form('AIFF', chunks), fault);
}

function aifc(name: string, chunks: readonly Buffer[], fault?: RegExp): OddMaster {
	return file('aiff', name, form('AIFC', chunks), fault);
}

const odd = Buffer.from('INFOISFT\x05\0\0\0Zoom\0', 'latin1');

/** Which field says how wide a sample is. */
const widths: readonly OddMaster[] = [
	aifc('AIFF-C of 24 bits, sowt', [comm(frames, 24, 'sowt'), ssnd(little)]),
	aifc('AIFF-C of 24 bits, twos', [comm(frames, 24, 'twos'), ssnd(big)]),
	aifc('AIFF-C of 24 bits, in24 with 16 stated', [comm(frames, 16, 'in24'), ssnd(big)]),
	aifc('AIFF-C of 24 bits, 42ni', [comm(frames, 24, '42ni'), ssnd(little)]),
	aifc('AIFF-C of 32-bit float, fl32', [comm(frames, 32, 'fl32'), ssnd(floats(true))]),
	aifc(
		'AIFF-C, sowt of 16 bits with room for 24',
		[comm(frames, 16, 'sowt'), ssnd(little)],
		/gives its length as 0\.500 s, but holds 0\.750 s/
	),
	{
		...wav('16 in 24 bits', [
			fmt({ bits: 24, validBits: 16 }),
			chunk('data', samplesAs(3, { masked: 8 }))
		]),
		bits: 16
	},
	{
		...wav('20 in 24 bits', [
			fmt({ bits: 24, validBits: 20 }),
			chunk('data', samplesAs(3, { masked: 4 }))
		]),
		bits: 20
	},
	{
		...wav('20 bits in frames of 24, without EXTENSIBLE', [
			fmt({ bits: 20, containerBits: 24 }),
			chunk('data', samplesAs(3, { masked: 4 }))
		]),
		bits: 20
	},
	wav('24 in 32 bits', [
		fmt({ bits: 32, validBits: 24 }),
		chunk('data', samplesAs(4, { shift: 8 }))
	]),
	wav('24 in 32 bits, without EXTENSIBLE', [
		fmt({ bits: 24, containerBits: 32 }),
		chunk('data', samplesAs(4, { shift: 8 }))
	]),
	wav(
		'24 in 32 bits, at the lower end',
		[fmt({ bits: 32, validBits: 24 }), chunk('data', samplesAs(4))],
		/declares 24-bit samples, but the other 8 of their 32 bits are in use/
	),
	wav(
		'16 in 24 bits, at the lower end',
		[fmt({ bits: 24, validBits: 16 }), chunk('data', samplesAs(3, { shift: -8 }))],
		contradicts
	),
	wav(
		'24 bits, with a frame of 16',
		[fmt({ bits: 24, containerBits: 16 }), chunk('data', little)],
		contradicts
	),
	wav(
		'24 bits as 16, except in the bytes per second',
		[fmt({ bits: 16, rateBits: 24 }), chunk('data', little)],
		contradicts
	),
	wav(
		'24 valid bits in 16',
		[fmt({ bits: 16, validBits: 24 }), chunk('data', little)],
		contradicts
	),
	wav(
		'floating point as integers',
		[fmt({ bits: 32 }), chunk('data', float)],
		/declares integers, but the samples are floating point/
	),
	wav(
		'integers as floating point',
		[fmt({ bits: 32, tag: 3 }), chunk('data', samplesAs(4, { shift: 8 }))],
		/declares floating point, but the samples are integers/
	),
	file(
		'w64',
		'24 in 32 bits, Wave64',
		wave64(fmt({ bits: 32, validBits: 24 }), samplesAs(4, { shift: 8 }))
	),
	file('caf', '24 in 32 bits, CAF', caf(samplesAs(4, { big: true, shift: 8 }), { frameBytes: 8 })),
	file('caf', '24 bits, low byte first, CAF', caf(little, { flags: 2 })),
	file(
		'caf',
		'24 in 32 bits at the lower end, CAF',
		caf(samplesAs(4, { big: true }), { frameBytes: 8 }),
		contradicts
	)
];

function ds64(bytes: number): Buffer {
	const content = Buffer.alloc(28);
	content.writeBigUInt64LE(BigInt(bytes + 36), 0);
	content.writeBigUInt64LE(BigInt(bytes), 8);
	return chunk('ds64', content);
}

function rf64(name: string, id: 'RF64' | 'BW64', bytes: number, fault?: RegExp): OddMaster {
	const data = chunk('data', little, { stated: 0xffff_ffff });
	return file('wav', name, riff([ds64(bytes), fmt(), data], 0xffff_ffff, id), fault);
}

/** Lengths that disagree, or that were unknown when written. */
const lengths: readonly OddMaster[] = [
	...[0, 0x7f00_0000, 0x7fff_effc, 0x7fff_ffff, 0x8000_0000, 0xffff_ffdb, 0xffff_ffff].map(
		(stated) => {
			const chunks = [fmt(), chunk('data', little, { stated })];
			return wav(`a length of 0x${stated.toString(16)}`, chunks, undefined, stated);
		}
	),
	...[0, 0x7fff_f000, 0xffff_ffff].map((stated) => {
		const name = `a length of 0x${stated.toString(16)}, and chunks after the samples`;
		const data = chunk('data', little, { stated });
		const chunks = [fmt(), data, chunk('LIST', odd), chunk('id3 ', Buffer.alloc(999))];
		return wav(name, chunks, undefined, stated);
	}),
	aiff('AIFF of no length, and a chunk after the samples', [
		comm(0),
		ssnd(big, 0),
		aiffChunk('NAME', Buffer.from('The'))
	]),
	file(
		'caf',
		'CAF of unknown length, and a chunk after the samples',
		Buffer.concat([
			caf(big, { stated: -1n }),
			Buffer.from('info\0\0\0\0\0\0\0\x08\0\0\0\x01a\0b\0', 'latin1')
		])
	),
	wav(
		'a length of 0 in a header that was written first',
		[fmt(), chunk('data', little, { stated: 0 })],
		undefined,
		36
	),
	wav(
		'no length of the samples, and a shorter one of the file',
		[fmt(), chunk('data', little, { stated: 0xffff_ffff })],
		/gives its length as 0\.\d{3} s, but holds 0\.500 s/,
		36 + third
	),
	wav(
		'no length of the samples, and a longer one of the file',
		[fmt(), chunk('data', little, { stated: 0xffff_ffff })],
		cut,
		36 + 2 * little.length
	),
	wav('a third of the length', [fmt(), chunk('data', little, { stated: third })], bytesAfter),
	file(
		'wav',
		'a third of the length, and the rest after the file',
		Buffer.concat([
			riff([fmt(), chunk('data', little.subarray(0, third))]),
			little.subarray(third)
		]),
		bytesAfter
	),
	wav('more than there is', [fmt(), chunk('data', little, { stated: 2 * little.length })], cut),
	rf64('RF64', 'RF64', little.length),
	rf64('BW64', 'BW64', little.length),
	rf64('RF64 of unknown length', 'RF64', 0),
	rf64('RF64 of more than there is', 'RF64', 2 * little.length, cut),
	rf64('RF64 of a third', 'RF64', third, bytesAfter),
	aiff('AIFF of lengths that sox writes', [
		comm(Math.floor(0x7f00_0000 / 6)),
		ssnd(big, 0x7f00_0004)
	]),
	aiff('AIFF of no length', [comm(0), ssnd(big, 0)]),
	aiff('AIFF of fewer frames', [comm(third / 6), ssnd(big)], lengthMismatch),
	aiff('AIFF of more frames', [comm(2 * frames), ssnd(big)], lengthMismatch),
	aiff('AIFF of unknown length, cut short', [comm(2 * frames), ssnd(big, 0xffff_ffff)], cut),
	file('w64', 'Wave64 of unknown length', wave64(fmt(), little, 0x7fff_ffff_ffff_ffffn)),
	file('w64', 'Wave64 of a third', wave64(fmt(), little, BigInt(third + 24)), bytesAfter),
	file('caf', 'CAF of unknown length', caf(big, { stated: -1n })),
	file('caf', 'CAF of a third', caf(big, { stated: BigInt(third + 4) }), bytesAfter),
	file('caf', 'CAF cut short', caf(big).subarray(0, 90_000), cut)
];

/** What is around the sound. */
const surroundings: readonly OddMaster[] = [
	aiff('an odd chunk before the samples of AIFF', [
		comm(frames),
		aiffChunk('APPL', Buffer.from('stoc\x04test\x01\x02', 'latin1')),
		ssnd(big)
	]),
	aiff('an odd chunk of AIFF without its padding', [
		aiffChunk('ANNO', Buffer.from('odd'), { padded: false }),
		comm(frames),
		ssnd(big)
	]),
	wav('an odd chunk without its padding', [
		fmt(),
		chunk('LIST', odd, { padded: false }),
		chunk('data', little)
	]),
	wav('an odd chunk with a byte of padding that is not zero', [
		fmt(),
		Buffer.concat([chunk('LIST', odd, { padded: false }), Buffer.from('x')]),
		chunk('data', little)
	]),
	wav('odd chunks without their padding, before the format and after the samples', [
		chunk('bext', Buffer.alloc(603, 'b'), { padded: false }),
		fmt(),
		chunk('data', little),
		chunk('iXML', Buffer.from('<a/>\n'), { padded: false }),
		chunk('LIST', odd, { padded: false })
	]),
	wav('a chunk after the samples that is cut short', [
		fmt(),
		chunk('data', little),
		chunk('LIST', odd, { stated: 1000 })
	]),
	file('wav', 'zeros after the file', Buffer.concat([plain, Buffer.alloc(5000)])),
	file(
		'wav',
		'an ID3v1 tag after the file',
		Buffer.concat([plain, Buffer.from('TAG'.padEnd(128, '\0'))])
	),
	file(
		'wav',
		'an ID3v2 tag before the file',
		Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x01\0', 'latin1'), Buffer.alloc(128), plain])
	),
	file('wav', 'another file after the file', twice(plain), severalRecordings),
	file(
		'aiff',
		'another file after the file, AIFF',
		twice(form('AIFF', [comm(frames), ssnd(big)])),
		severalRecordings
	),
	file(
		'w64',
		'another file after the file, Wave64',
		twice(wave64(fmt(), little)),
		severalRecordings
	),
	wav('two descriptions that agree', [fmt(), fmt(), chunk('data', little)]),
	wav(
		'two descriptions that differ',
		[fmt({ bits: 16 }), fmt(), chunk('data', little)],
		/describes its samples more than once \(“fmt”\), and each time differently/
	),
	aiff(
		'two descriptions that differ, AIFF',
		[comm(frames), ssnd(big), comm(frames, 16)],
		/describes its samples more than once \(“COMM”\), and each time differently/
	),
	wav(
		'text after the samples',
		[fmt(), chunk('data', little), Buffer.from('\x07\x08words after')],
		bytesAfter
	),
	wav(
		'samples in two chunks',
		[fmt(), chunk('data', little.subarray(0, third)), chunk('data', little.subarray(third))],
		/has its sound in several chunks/
	)
];

function twice(bytes: Buffer): Buffer {
	return Buffer.concat([bytes, bytes]);
}

/** Files of the kinds that other programs misread, each with what should become of it. */
export const oddMasters: readonly OddMaster[] = [...widths, ...lengths, ...surroundings];
