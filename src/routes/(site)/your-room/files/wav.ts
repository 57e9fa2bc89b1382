import { sampleBytes as floatBytes } from '../rooms/samples';
import { rightsNotice, type FileLabels } from './labels';

/** What a file's header says of its samples. */
export interface WavFormat {
	readonly sampleRateHz: number;
	readonly channels: 1 | 2;
}

/** How samples can be stored: the tag of the format, and how long one is. */
const encodings = {
	integer: { tag: 1, bytes: 3 },
	float: { tag: 3, bytes: floatBytes }
} as const;

const fullScale = 0x80_0000;
/** Converted at a time: enough for seconds of sound. */
const blockSamples = 2 ** 18;

/**
 * Makes a WAV file with 24-bit samples. It consists of small blobs, which browsers may keep on disk,
 * so that a long recording isn't in memory twice.
 * @param samples interleaved 32-bit float, little-endian; a frame cut short at the end is left out
 */
export async function makeWav(samples: Blob, format: WavFormat, labels: FileLabels): Promise<Blob> {
	const frameBytes = format.channels * floatBytes;
	const frames = Math.floor(samples.size / frameBytes);
	const endBytes = frames * frameBytes;
	const blockBytes = blockSamples * floatBytes;
	const parts: Blob[] = [];
	for (let at = 0; at < endBytes; at += blockBytes) {
		const block = samples.slice(at, Math.min(at + blockBytes, endBytes));
		parts.push(new Blob([to24Bits(new Float32Array(await block.arrayBuffer()))]));
	}
	const padding = new Uint8Array((frames * format.channels * encodings.integer.bytes) % 2);
	const head = wavHead(format, frames, 'integer', labels);
	return new Blob([head, ...parts, padding], { type: 'audio/wav' });
}

/** Rounds to 24 bits, little-endian; beyond full scale it clips. */
function to24Bits(samples: Float32Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(samples.length * encodings.integer.bytes);
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
export function wavHead(
	{ sampleRateHz, channels }: WavFormat,
	frames: number,
	encoding: keyof typeof encodings,
	labels?: FileLabels
): Uint8Array<ArrayBuffer> {
	const { tag, bytes } = encodings[encoding];
	const frameBytes = channels * bytes;
	const dataBytes = frames * frameBytes;
	const fmt = new DataView(new ArrayBuffer(16));
	fmt.setUint16(0, tag, true);
	fmt.setUint16(2, channels, true);
	fmt.setUint32(4, sampleRateHz, true);
	fmt.setUint32(8, sampleRateHz * frameBytes, true);
	fmt.setUint16(12, frameBytes, true);
	fmt.setUint16(14, 8 * bytes, true);
	const chunks = concat([
		chunk('fmt ', new Uint8Array(fmt.buffer)),
		...(labels ? [chunk('LIST', infoOf(labels))] : [])
	]);
	const riffBytes = 4 + chunks.length + 8 + dataBytes + (dataBytes % 2);
	return concat([
		chunkHead('RIFF', riffBytes),
		ascii('WAVE'),
		chunks,
		chunkHead('data', dataBytes)
	]);
}

function infoOf({ title, name, recordedAt }: FileLabels): Uint8Array<ArrayBuffer> {
	const texts = [
		['INAM', title],
		...(name ? [['IART', name] as const] : []),
		['ICRD', recordedAt.slice(0, 10)],
		['ICOP', rightsNotice(name)]
	] as const;
	return concat([
		ascii('INFO'),
		...texts.map(([id, text]) => chunk(id, new TextEncoder().encode(`${text}\0`)))
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
