import type { Chunk, Chunks } from './chunks';
import type { FileBytes } from './file-bytes';
import { contradiction, SoundFault } from './sound-fault';

/** What a file states about its samples. */
export interface PcmHeader {
	/** Signed or unsigned integers, floating point, or one of the two laws of telephony. */
	readonly coding: 's' | 'u' | 'f' | 'alaw' | 'mulaw';
	readonly bigEndian: boolean;
	readonly rate: number;
	readonly channelCount: number;
	readonly bits: number;
	/** Of a frame; 0 where nothing is stated. */
	readonly blockBytes: number;
	readonly bytesPerSecond: number | null;
	readonly frames: number | null;
	/** Bytes between the start of the chunk and the first sample. */
	readonly offset: number;
}

/**
 * Reads what a file of chunks states about its samples.
 * @returns null when they are compressed
 * @throws SoundFault when the file states nothing, or contradicts itself.
 */
export function readPcmHeader(
	file: FileBytes,
	{ demuxer, all }: Chunks,
	sound: Chunk
): PcmHeader | null {
	const chunk = (id: string, leastBytes: number): Buffer => {
		const [first, ...others] = all
			.filter((candidate) => candidate.id === id && candidate.end <= file.end)
			.map(({ start, end }) => file.read(start, Math.min(end - start, 64)));
		if (!first || first.length < leastBytes) {
			throw new SoundFault(
				`lacks the description of its samples (“${id.trim()}”); export it again.`
			);
		}
		if (others.some((other) => !other.equals(first))) {
			throw new SoundFault(
				`describes its samples more than once (“${id.trim()}”), and each time differently; export it again.`
			);
		}
		return first;
	};
	switch (demuxer) {
		case 'wav':
		case 'w64':
			return wavHeader(chunk('fmt ', 14));
		case 'aiff':
			return aiffHeader(chunk('COMM', 18), file.read(sound.start, 8));
		case 'caf':
			return cafHeader(chunk('desc', 32));
	}
}

function wavHeader(fmt: Buffer): PcmHeader | null {
	const isExtensible = fmt.readUInt16LE(0) === 0xfffe && fmt.length >= 40;
	const tag = fmt.readUInt16LE(isExtensible ? 24 : 0);
	const channelCount = fmt.readUInt16LE(2);
	const blockBytes = fmt.readUInt16LE(12);
	const containerBits = fmt.length >= 16 ? fmt.readUInt16LE(14) : 0;
	const validBits = isExtensible ? fmt.readUInt16LE(18) || containerBits : containerBits;
	if (isExtensible && validBits > containerBits) {
		throw contradiction(`declares ${validBits} valid bits in ${containerBits}-bit samples`);
	}
	const integer = containerBits > 0 && containerBits <= 8 ? 'u' : 's';
	const coding = ({ 1: integer, 3: 'f', 6: 'alaw', 7: 'mulaw' } as const)[tag];
	if (!coding) return null;
	return {
		coding,
		bigEndian: false,
		rate: fmt.readUInt32LE(4),
		channelCount,
		bits: coding === 'f' ? containerBits : validBits,
		blockBytes,
		bytesPerSecond: fmt.readUInt32LE(8),
		frames: null,
		offset: 0
	};
}

/** AIFF-C's names of codings, and what each implies about samples, whatever else is stated. */
const aiffCodings: Readonly<
	Record<string, Pick<PcmHeader, 'coding' | 'bigEndian'> & { bits?: number }>
> = {
	NONE: { coding: 's', bigEndian: true },
	twos: { coding: 's', bigEndian: true },
	sowt: { coding: 's', bigEndian: false },
	'raw ': { coding: 'u', bigEndian: true, bits: 8 },
	in24: { coding: 's', bigEndian: true, bits: 24 },
	in32: { coding: 's', bigEndian: true, bits: 32 },
	'42ni': { coding: 's', bigEndian: false, bits: 24 },
	'23ni': { coding: 's', bigEndian: false, bits: 32 },
	fl32: { coding: 'f', bigEndian: true, bits: 32 },
	FL32: { coding: 'f', bigEndian: true, bits: 32 },
	fl64: { coding: 'f', bigEndian: true, bits: 64 },
	FL64: { coding: 'f', bigEndian: true, bits: 64 },
	alaw: { coding: 'alaw', bigEndian: true, bits: 8 },
	ALAW: { coding: 'alaw', bigEndian: true, bits: 8 },
	ulaw: { coding: 'mulaw', bigEndian: true, bits: 8 },
	ULAW: { coding: 'mulaw', bigEndian: true, bits: 8 }
};

function aiffHeader(comm: Buffer, ssnd: Buffer): PcmHeader | null {
	const coding = aiffCodings[comm.length >= 22 ? comm.toString('latin1', 18, 22) : 'NONE'];
	if (!coding) return null;
	return {
		...coding,
		rate: extendedFloat(comm.subarray(8)),
		channelCount: comm.readUInt16BE(0),
		bits: coding.bits ?? comm.readUInt16BE(6),
		blockBytes: 0,
		bytesPerSecond: null,
		frames: comm.readUInt32BE(2),
		offset: 8 + ssnd.readUInt32BE(0)
	};
}

/** Of 80 bits: sign and exponent in two bytes, and the fraction in eight. */
function extendedFloat(bytes: Buffer): number {
	return Number(bytes.readBigUInt64BE(2)) * 2 ** ((bytes.readUInt16BE(0) & 0x7fff) - 16_383 - 63);
}

function cafHeader(desc: Buffer): PcmHeader | null {
	const id = desc.toString('latin1', 8, 12);
	const flags = desc.readUInt32BE(12);
	const coding = { lpcm: flags & 1 ? 'f' : 's', alaw: 'alaw', ulaw: 'mulaw' }[id];
	if (!coding) return null;
	return {
		coding: coding as PcmHeader['coding'],
		bigEndian: (flags & 2) === 0,
		rate: desc.readDoubleBE(0),
		channelCount: desc.readUInt32BE(24),
		bits: desc.readUInt32BE(28),
		blockBytes: desc.readUInt32BE(16),
		bytesPerSecond: null,
		frames: null,
		offset: 4
	};
}
