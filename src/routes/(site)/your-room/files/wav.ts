import { rightsNotice } from './names';

/** What a file's header says of its samples. */
export interface WavFormat {
	readonly sampleRateHz: number;
	readonly channels: 1 | 2;
}

/** What a file says about itself. */
export interface WavLabels {
	/** The word's title: `Legalise`. */
	readonly title?: string;
	/** The person who recorded it, if they gave a name. */
	readonly name?: string | undefined;
	/** ISO 8601. */
	readonly recordedAt?: string;
}

const floatBytes = 4;
const sampleBytes = 3;
const fullScale = 0x80_0000;
/** Converted at a time: enough for seconds of sound. */
const blockSamples = 2 ** 18;

/**
 * Makes a WAV file with 24-bit samples. It consists of small blobs, which browsers may keep on disk,
 * so that a long recording isn't in memory twice.
 * @param samples interleaved 32-bit float, little-endian; a frame cut short at the end is left out
 */
export async function makeWav(
	samples: Blob,
	format: WavFormat,
	labels: WavLabels = {}
): Promise<Blob> {
	const frameSamples = format.channels;
	const frames = Math.floor(samples.size / (floatBytes * frameSamples));
	const endBytes = frames * frameSamples * floatBytes;
	const blockBytes = blockSamples * floatBytes;
	const parts: Blob[] = [];
	for (let at = 0; at < endBytes; at += blockBytes) {
		const block = samples.slice(at, Math.min(at + blockBytes, endBytes));
		parts.push(new Blob([to24Bits(new Float32Array(await block.arrayBuffer()))]));
	}
	const dataBytes = frames * frameSamples * sampleBytes;
	const padding = new Uint8Array(dataBytes % 2);
	const head = wavHead(format, dataBytes, labels);
	return new Blob([head, ...parts, padding], { type: 'audio/wav' });
}

/** Rounds to 24 bits, little-endian; beyond full scale it clips. */
export function to24Bits(samples: Float32Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(samples.length * sampleBytes);
	let at = 0;
	for (const sample of samples) {
		const x = Math.max(-fullScale, Math.min(fullScale - 1, Math.round(sample * fullScale)));
		bytes[at++] = x;
		bytes[at++] = x >> 8;
		bytes[at++] = x >> 16;
	}
	return bytes;
}

/** Everything before the samples. What the file says about itself comes first, as in FFmpeg's files. */
function wavHead(
	{ sampleRateHz, channels }: WavFormat,
	dataBytes: number,
	labels: WavLabels
): Uint8Array<ArrayBuffer> {
	const frameBytes = channels * sampleBytes;
	const fmt = new DataView(new ArrayBuffer(16));
	fmt.setUint16(0, 1, true); // integer PCM
	fmt.setUint16(2, channels, true);
	fmt.setUint32(4, sampleRateHz, true);
	fmt.setUint32(8, sampleRateHz * frameBytes, true);
	fmt.setUint16(12, frameBytes, true);
	fmt.setUint16(14, 8 * sampleBytes, true);
	const chunks = concat([chunk('fmt ', new Uint8Array(fmt.buffer)), chunk('LIST', infoOf(labels))]);
	const riffBytes = 4 + chunks.length + 8 + dataBytes + (dataBytes % 2);
	return concat([
		chunkHead('RIFF', riffBytes),
		ascii('WAVE'),
		chunks,
		chunkHead('data', dataBytes)
	]);
}

function infoOf({ title, name, recordedAt }: WavLabels): Uint8Array<ArrayBuffer> {
	const texts: readonly (readonly [string, string | undefined])[] = [
		['INAM', title],
		['IART', name],
		['ICRD', recordedAt?.slice(0, 10)],
		['ICOP', rightsNotice(name)]
	];
	return concat([
		ascii('INFO'),
		...texts.flatMap(([id, text]) =>
			text ? [chunk(id, new TextEncoder().encode(`${text}\0`))] : []
		)
	]);
}

/** A chunk of a RIFF file, padded to an even length. */
function chunk(id: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
	return concat([chunkHead(id, body.length), body, new Uint8Array(body.length % 2)]);
}

function chunkHead(id: string, bytes: number): Uint8Array<ArrayBuffer> {
	const head = concat([ascii(id), new Uint8Array(4)]);
	new DataView(head.buffer).setUint32(4, bytes, true);
	return head;
}

function ascii(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
