import { isPlaceholder, type Chunks } from './chunks';
import type { FileBytes } from './file-bytes';
import { readPcmHeader, type PcmHeader } from './pcm-header';
import {
	bytesAfterEnd,
	contradiction,
	cutShort,
	noSound,
	secondsText,
	severalRecordings,
	SoundFault,
	lengthMismatch,
	unknownCoding
} from './sound-fault';

/** Samples that are stored as they are. */
export interface LinearPcm {
	/** FFmpeg's name of the raw format: `s24le`. */
	readonly format: string;
	readonly rate: number;
	readonly channelCount: number;
	/** Of an integer sample; 0 for floating point. */
	readonly bits: number;
	readonly frames: number;
	/** Where the samples are in the file. */
	readonly start: number;
	readonly end: number;
}

/** What may follow the last chunk: programs and disks fill up with zeros. */
const longestPadding = 65_536;

/**
 * Locates and describes the samples of a file of chunks, from everything the file states about them.
 * FFmpeg's own readers trust one field, and not always the right one.
 * @returns null when they are compressed
 * @throws SoundFault when the file contradicts itself, or is cut short.
 */
export function linearPcm(file: FileBytes, chunks: Chunks): LinearPcm | null {
	const { sound } = chunks;
	if (!sound) {
		requireWholeChunks(file, chunks);
		throw noSound();
	}
	if (chunks.all.some(({ id }) => /^(RIFF|RF64|BW64|FORM|riff)$/.test(id)))
		throw severalRecordings();
	if (chunks.all.filter(({ id }) => id === sound.id).length > 1) {
		throw new SoundFault(
			`has its sound in several chunks (“${sound.id}”); open it in an audio editor and export it again.`
		);
	}
	if (sound.end > file.end) {
		throw cutShort((file.end - sound.start) / (sound.end - sound.start));
	}
	const header = readPcmHeader(file, chunks, sound);
	if (!header) {
		// What decoding needs may come after the sound.
		requireWholeChunks(file, chunks);
		requireNoRest(file, chunks, 8, null);
		return null;
	}
	const { coding, bigEndian, rate, channelCount, bits, offset } = header;
	const sampleBytes = sampleBytesOf(header);
	const frameBytes = sampleBytes * channelCount;
	const start = Math.min(sound.start + offset, sound.end);
	const frames = Math.floor((sound.end - start) / frameBytes);
	requireNoRest(file, chunks, Math.min(8, frameBytes), { frames, frameBytes, rate });
	requireStatedLengths(file, chunks, header, { frames, frameBytes });
	const pcm = { rate, channelCount, frames, start, end: start + frames * frameBytes };
	if (coding === 'alaw' || coding === 'mulaw') return { ...pcm, format: coding, bits: 8 };
	const ending = sampleBytes === 1 ? '' : bigEndian ? 'be' : 'le';
	const format = `${coding}${8 * sampleBytes}${ending}`;
	const samples = (): Iterable<number> => integers(file, pcm, sampleBytes, bigEndian);
	if (sampleBytes === 4) requireKind(samples(), coding === 'f');
	if (coding === 'f') return { ...pcm, format, bits: 0 };
	if (sampleBytes > 4) throw unknownCoding();
	requireUpperEnd(samples(), bits, sampleBytes);
	return { ...pcm, format, bits };
}

/** @throws SoundFault when the file ends within a chunk. */
function requireWholeChunks(file: FileBytes, { all }: Chunks): void {
	const last = all.at(-1);
	if (!last || last.end <= file.end) return;
	throw new SoundFault(
		`is cut short or damaged: it ends inside “${last.id.trim()}”; export it again.`
	);
}

/** @throws SoundFault when the statements about the width of a sample disagree. */
function sampleBytesOf(header: PcmHeader): number {
	const { coding, channelCount, blockBytes, bytesPerSecond, rate } = header;
	const bits = coding === 'alaw' || coding === 'mulaw' ? 8 : header.bits;
	const neededBytes = Math.ceil(bits / 8);
	const sampleBytes = blockBytes === 0 ? neededBytes : blockBytes / channelCount;
	if (channelCount === 0) throw new SoundFault('has 0 channels; export it in mono or stereo.');
	if (!Number.isInteger(rate)) {
		throw new SoundFault(`has a sample rate of ${rate} Hz; export it at 8 to 192 kHz.`);
	}
	if (bits === 0 || (coding === 'f' && bits !== 32 && bits !== 64)) throw unknownCoding();
	if (!Number.isInteger(sampleBytes)) {
		throw contradiction(`declares ${blockBytes}-byte frames for ${channelCount} channels`);
	}
	if (sampleBytes < neededBytes || (coding !== 's' && sampleBytes > neededBytes)) {
		throw contradiction(`declares ${bits}-bit samples in ${sampleBytes} bytes each`);
	}
	const otherBytes = (bytesPerSecond ?? 0) / (rate * channelCount);
	if ([1, 2, 3, 4, 8].includes(otherBytes) && otherBytes !== sampleBytes) {
		throw contradiction(`declares ${bits}-bit samples, but a byte rate for ${8 * otherBytes} bits`);
	}
	return sampleBytes;
}

/** @throws SoundFault when another length is stated than the sound has. */
function requireStatedLengths(
	file: FileBytes,
	{ isLengthKnown, formEnd }: Chunks,
	{ frames: stated, rate }: PcmHeader,
	{ frames, frameBytes }: { frames: number; frameBytes: number }
): void {
	const isFrameCountKnown = stated !== null && stated > 0 && !isPlaceholder(stated * frameBytes);
	if (isFrameCountKnown && stated !== frames) {
		if (!isLengthKnown && stated > frames) throw cutShort(frames / stated);
		throw lengthMismatch(stated, frames, rate);
	}
	if (isLengthKnown || formEnd === null) return;
	const restFrames = Math.trunc((file.end - formEnd) / frameBytes);
	if (restFrames < 0) throw cutShort(frames / (frames - restFrames));
	if (restFrames > 0) throw lengthMismatch(frames - restFrames, frames, rate);
}

/** @throws SoundFault when bytes follow that belong to no chunk, which may be sound. */
function requireNoRest(
	file: FileBytes,
	{ restStart }: Chunks,
	leastBytes: number,
	sound: { frames: number; frameBytes: number; rate: number } | null
): void {
	const restBytes = file.end - restStart;
	if (restBytes < leastBytes) return;
	if (restBytes <= longestPadding && file.isZero(restStart, file.end)) return;
	const lengths = sound
		? `: ${secondsText(sound.frames, sound.rate)} of sound, and ${secondsText(Math.floor(restBytes / sound.frameBytes), sound.rate)} more if those bytes are sound too`
		: '';
	throw bytesAfterEnd(restBytes, lengths);
}

/**
 * Samples that are narrower than their bytes belong at the upper end of these, with zeros below.
 * @throws SoundFault when they may be at the lower end instead, as some programs write them, which
 * makes a difference of dozens of decibels.
 */
function requireUpperEnd(samples: Iterable<number>, bits: number, sampleBytes: number): void {
	const spareBits = 8 * sampleBytes - bits;
	if (spareBits === 0) return;
	let lowerBits = 0;
	let isTooLarge = false;
	for (const x of samples) {
		lowerBits |= x & (2 ** spareBits - 1);
		isTooLarge ||= x >= 2 ** (bits - 1) || x < -(2 ** (bits - 1));
		// Samples too large for the lower end: all bits are in use, whatever is stated.
		if (lowerBits !== 0 && isTooLarge) return;
	}
	if (lowerBits === 0) return;
	throw contradiction(
		`declares ${bits}-bit samples, but the other ${spareBits} of their ${8 * sampleBytes} bits are in use`
	);
}

/** @throws SoundFault when 32-bit samples are integers but stated to be floating point, or the reverse. */
function requireKind(samples: Iterable<number>, isFloat: boolean): void {
	const view = new DataView(new ArrayBuffer(4));
	let isSilent = true;
	for (const x of samples) {
		view.setInt32(0, x);
		const size = Math.abs(view.getFloat32(0));
		if (size === 0) continue;
		isSilent = false;
		// Integers up to a quarter of full scale are outside this range when read as floating point.
		if ((size > 1e-12 && size < 1e12) === isFloat) return;
	}
	if (isSilent) return;
	throw contradiction(
		isFloat
			? 'declares floating point, but the samples are integers'
			: 'declares integers, but the samples are floating point'
	);
}

/** The samples as integers. */
function* integers(
	file: FileBytes,
	{ start, end }: Pick<LinearPcm, 'start' | 'end'>,
	sampleBytes: number,
	bigEndian: boolean
): Generator<number> {
	const bytes = 65_536 * sampleBytes;
	for (let at = start; at < end; at += bytes) {
		const part = file.read(at, Math.min(bytes, end - at));
		for (let i = 0; i < part.length; i += sampleBytes) {
			yield bigEndian ? part.readIntBE(i, sampleBytes) : part.readIntLE(i, sampleBytes);
		}
	}
}
