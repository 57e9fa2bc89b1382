/** How a chunk may be odd. */
export interface ChunkOptions {
	/** The length that is stated, if it isn't the true one. */
	readonly stated?: number;
	/** Whether an odd chunk gets its byte of padding. */
	readonly padded?: boolean;
}

/** A chunk of a RIFF file. */
export function chunk(id: string, content: Buffer, options: ChunkOptions = {}): Buffer {
	const { stated = content.length, padded = true } = options;
	return Buffer.concat([
		Buffer.from(id, 'latin1'),
		uint32le(stated),
		content,
		Buffer.alloc(padded ? content.length % 2 : 0)
	]);
}

/** A WAV file. */
export function riff(chunks: readonly Buffer[], stated?: number, id = 'RIFF'): Buffer {
	const content = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
	return Buffer.concat([Buffer.from(id), uint32le(stated ?? content.length), content]);
}

/** What a `fmt ` chunk states. */
export interface Format {
	readonly rate?: number;
	readonly channelCount?: number;
	/** 1 for integers, 3 for floating point. */
	readonly tag?: number;
	readonly bits?: number;
	/** The width that the bytes of a frame imply. */
	readonly containerBits?: number;
	/** The width that the bytes of a second imply. */
	readonly rateBits?: number;
	/** Writes WAVE_FORMAT_EXTENSIBLE, with this many valid bits. */
	readonly validBits?: number;
}

/** The `fmt ` chunk of a WAV file: by default of 24 bits at 48 kHz in stereo. */
export function fmt(format: Format = {}): Buffer {
	const { rate = 48_000, channelCount = 2, tag = 1, bits = 24, validBits } = format;
	const { containerBits = bits, rateBits = containerBits } = format;
	const content = Buffer.alloc(validBits === undefined ? 16 : 40);
	content.writeUInt16LE(validBits === undefined ? tag : 0xfffe, 0);
	content.writeUInt16LE(channelCount, 2);
	content.writeUInt32LE(rate, 4);
	content.writeUInt32LE((rate * channelCount * rateBits) / 8, 8);
	content.writeUInt16LE((channelCount * containerBits) / 8, 12);
	content.writeUInt16LE(bits, 14);
	if (validBits !== undefined) {
		content.writeUInt16LE(22, 16);
		content.writeUInt16LE(validBits, 18);
		content.writeUInt32LE(3, 20);
		content.writeUInt16LE(tag, 24);
		content.write('000000001000800000aa00389b71', 26, 'hex');
	}
	return chunk('fmt ', content);
}

/** A Wave64 file of a format and samples. */
export function wave64(format: Buffer, data: Buffer, statedBytes?: bigint): Buffer {
	const wave = 'f3acd3118cd100c04f8edb8a';
	const part = (id: string, content: Buffer, stated = BigInt(content.length + 24)): Buffer =>
		Buffer.concat([
			Buffer.from(id),
			Buffer.from(wave, 'hex'),
			uint64le(stated),
			content,
			Buffer.alloc((8 - (content.length % 8)) % 8)
		]);
	const content = Buffer.concat([
		Buffer.from('wave'),
		Buffer.from(wave, 'hex'),
		part('fmt ', format.subarray(8)),
		part('data', data, statedBytes)
	]);
	return Buffer.concat([
		Buffer.from('riff'),
		Buffer.from('2e91cf11a5d628db04c10000', 'hex'),
		uint64le(BigInt(content.length + 24)),
		content
	]);
}

/** A chunk of an AIFF file. */
export function aiffChunk(id: string, content: Buffer, options: ChunkOptions = {}): Buffer {
	const bytes = chunk(id, content, options);
	bytes.writeUInt32BE(options.stated ?? content.length, 4);
	return bytes;
}

/** An AIFF or AIFF-C file. */
export function form(kind: 'AIFF' | 'AIFC', chunks: readonly Buffer[]): Buffer {
	const content = Buffer.concat([Buffer.from(kind), ...chunks]);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(content.length);
	return Buffer.concat([Buffer.from('FORM'), size, content]);
}

/** The `COMM` chunk of an AIFF file at 48 kHz in stereo. @param coding What only AIFF-C states. */
export function comm(frames: number, bits = 24, coding = ''): Buffer {
	const content = Buffer.alloc(18);
	content.writeUInt16BE(2, 0);
	content.writeUInt32BE(frames, 2);
	content.writeUInt16BE(bits, 6);
	content.write('400ebb80000000000000', 8, 'hex');
	const name = coding ? `${coding}\0\0` : '';
	return aiffChunk('COMM', Buffer.concat([content, Buffer.from(name, 'latin1')]));
}

/** The `SSND` chunk of an AIFF file, which holds its samples. */
export function ssnd(data: Buffer, stated?: number): Buffer {
	const content = Buffer.concat([Buffer.alloc(8), data]);
	return aiffChunk('SSND', content, { stated: stated ?? content.length });
}

/** A CAF file of linear PCM at 48 kHz in stereo. */
export function caf(
	data: Buffer,
	{ bits = 24, frameBytes = 6, flags = 0, stated = BigInt(data.length + 4) } = {}
): Buffer {
	const part = (id: string, content: Buffer, size = BigInt(content.length)): Buffer => {
		const head = Buffer.alloc(12);
		head.write(id, 'latin1');
		head.writeBigInt64BE(size, 4);
		return Buffer.concat([head, content]);
	};
	const desc = Buffer.alloc(32);
	desc.writeDoubleBE(48_000);
	desc.write('lpcm', 8, 'latin1');
	for (const [i, value] of [flags, frameBytes, 1, 2, bits].entries()) {
		desc.writeUInt32BE(value, 12 + 4 * i);
	}
	return Buffer.concat([
		Buffer.from('63616666 0001 0000'.replaceAll(' ', ''), 'hex'),
		part('desc', desc),
		part('data', Buffer.concat([Buffer.alloc(4), data]), stated)
	]);
}

function uint32le(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}

function uint64le(value: bigint): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeBigInt64LE(value);
	return bytes;
}
