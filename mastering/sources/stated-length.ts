import { mp4Boxes } from './file-formats';
import type { FileBytes } from './file-bytes';
import { bytesAfterEnd, cutShort, severalRecordings } from './sound-fault';

/**
 * Checks that a file without chunks is as long as it states, and no longer: FFmpeg takes whatever it
 * finds for the whole.
 * @throws SoundFault when it is cut short, or holds several recordings one after the other.
 */
export function requireWholeFile(file: FileBytes): void {
	const head = file.read(file.start, 12);
	if (head.toString('latin1', 0, 4) === 'OggS') requireWholeOgg(file);
	else if (head.readUInt32BE() === ebmlId) requireWholeMatroska(file);
	else if (mp4Boxes.test(head.toString('latin1', 4, 8))) requireWholeMp4(file);
}

function requireWholeMp4(file: FileBytes): void {
	let movies = 0;
	for (let at = file.start; at + 8 <= file.end;) {
		const head = file.read(at, 16);
		const type = head.toString('latin1', 4, 8);
		if (!mp4Boxes.test(type)) break;
		if (type === 'moov') movies++;
		const stated = head.readUInt32BE();
		const bytes = stated === 1 ? Number(head.readBigUInt64BE(8)) : stated || file.end - at;
		if (at + bytes > file.end) throw cutShort((file.end - at) / bytes);
		if (bytes < 8) break;
		at += bytes;
	}
	if (movies > 1) throw severalRecordings();
}

const ebmlId = 0x1a45_dfa3;
const segmentId = 0x1853_8067;

function requireWholeMatroska(file: FileBytes): void {
	const header = ebmlSize(file, file.start + 4);
	const at = header.next + (header.size ?? 0);
	if (file.read(at, 4).readUInt32BE() !== segmentId) return;
	const segment = ebmlSize(file, at + 4);
	if (segment.size === null || segment.next + segment.size <= file.end) return;
	throw cutShort((file.end - segment.next) / segment.size);
}

/** A size, whose leading zero bits give its length in bytes; null if it is unknown. */
function ebmlSize(file: FileBytes, at: number): { size: number | null; next: number } {
	const bytes = file.read(at, 8);
	const length = Math.min(8, Math.clz32(bytes.readUInt8()) - 23);
	const bits = BigInt(7 * length);
	const value = bytes.readBigUInt64BE() >> BigInt(64 - 8 * length);
	const mask = (1n << bits) - 1n;
	const size = value & mask;
	return { size: size === mask ? null : Number(size), next: at + length };
}

const headBytes = 27;
const isFirst = 0x02;
const isLast = 0x04;

/** The pages are those of RFC 3533. */
function requireWholeOgg(file: FileBytes): void {
	const open = new Set<number>();
	let hasBegun = false;
	let at = file.start;
	while (at + headBytes <= file.end) {
		const head = file.read(at, headBytes + 255);
		if (head.toString('latin1', 0, 4) !== 'OggS') break;
		const flags = head.readUInt8(5);
		const serial = head.readUInt32LE(14);
		if (flags & isFirst) {
			if (hasBegun) throw severalRecordings();
			open.add(serial);
		} else hasBegun = true;
		if (flags & isLast) open.delete(serial);
		const segments = head.readUInt8(26);
		const body = head.subarray(headBytes, headBytes + segments);
		const next = at + headBytes + segments + body.reduce((sum, size) => sum + size, 0);
		if (next > file.end) throw cutShort((file.end - file.start) / (next - file.start));
		at = next;
	}
	if (open.size > 0) throw cutShort((at - file.start) / (file.end - file.start));
	if (!file.isZero(at, file.end)) throw bytesAfterEnd(file.end - at);
}

/** Longer than any frame of MP3. Programs disagree on whether the first, which holds the figures, counts. */
const mp3FrameBytes = 2881;

/**
 * What the first frame of an MP3 file states: whether it counts the frames, and where they end. The end
 * of any other file.
 * @throws SoundFault when there are more or fewer bytes.
 */
export function mp3Length(file: FileBytes): { isCounted: boolean; end: number } {
	const { start, end } = file;
	const head = file.read(start, 256);
	const text = head.toString('latin1');
	const at = text.search(/Xing|Info/);
	if (head.readUInt16BE() < 0xffe0 || at < 0) return { isCounted: text.includes('VBRI'), end };
	const flags = head.readUInt32BE(at + 4);
	const isCounted = (flags & 1) !== 0;
	const stated = flags & 2 ? head.readUInt32BE(at + (isCounted ? 12 : 8)) : 0;
	if (stated === 0) return { isCounted, end };
	const statedEnd = start + stated;
	if (statedEnd > end) throw cutShort((end - start) / stated);
	// FFmpeg would take padding for more sound, and estimate how much.
	if (file.isZero(statedEnd, end)) return { isCounted, end: statedEnd };
	if (statedEnd + mp3FrameBytes < end) throw bytesAfterEnd(end - statedEnd);
	return { isCounted: false, end };
}
