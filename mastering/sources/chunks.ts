import type { FileBytes } from './file-bytes';

/** A part of a file, with its name and length before it. */
export interface Chunk {
	readonly id: string;
	/** Where its content begins. */
	readonly start: number;
	/** Where its content ends by the length that it states, which may be beyond the end of the file. */
	readonly end: number;
}

/** The chunks of a file. */
export interface Chunks {
	/** FFmpeg's name of the format. */
	readonly demuxer: 'wav' | 'w64' | 'aiff' | 'caf';
	readonly all: readonly Chunk[];
	/** The samples. Where their length is unknown they go on to the chunks at the end of the file. */
	readonly sound: Chunk | null;
	/** Whether the file states how long its sound is. */
	readonly isLengthKnown: boolean;
	/** Where the whole ends by the length in the file's own header; null where that says nothing. */
	readonly formEnd: number | null;
	/** Where the bytes begin that belong to no chunk; the end of the file if there are none. */
	readonly restStart: number;
}

interface Format {
	readonly demuxer: Chunks['demuxer'];
	/** How long the file's own header is. */
	readonly headBytes: number;
	readonly chunkHeadBytes: number;
	/** How many bytes precede the first sample in the chunk that holds the samples. */
	readonly bytesBeforeSound: number;
	/** The id of the chunk that holds the samples. */
	readonly soundId: string;
	/** The stated length of a chunk's content. */
	readonly sizeOf: (head: Buffer) => number;
	/** The stated length of the file, without the first 8 bytes of its header. */
	readonly formSizeOf: (head: Buffer) => number;
	/** Chunks begin at multiples of this. */
	readonly alignment: 1 | 2 | 8;
}

const riff = {
	demuxer: 'wav',
	headBytes: 12,
	chunkHeadBytes: 8,
	bytesBeforeSound: 0,
	soundId: 'data',
	sizeOf: (head) => head.readUInt32LE(4),
	formSizeOf: (head) => head.readUInt32LE(4),
	alignment: 2
} satisfies Format;
const aiff = {
	...riff,
	demuxer: 'aiff',
	bytesBeforeSound: 8,
	soundId: 'SSND',
	sizeOf: (head) => head.readUInt32BE(4),
	formSizeOf: (head) => head.readUInt32BE(4)
} satisfies Format;
const wave64 = {
	...riff,
	demuxer: 'w64',
	headBytes: 40,
	chunkHeadBytes: 24,
	sizeOf: (head) => Number(head.readBigInt64LE(16)) - 24,
	formSizeOf: (head) => Number(head.readBigInt64LE(16)) - 8,
	alignment: 8
} satisfies Format;
const caf = {
	...riff,
	demuxer: 'caf',
	headBytes: 8,
	chunkHeadBytes: 12,
	sizeOf: (head) => Number(head.readBigInt64BE(4)),
	formSizeOf: () => 0,
	alignment: 1
} satisfies Format;

function formatOf(head: Buffer): Format | null {
	const id = head.toString('latin1', 0, 4);
	const kind = head.toString('latin1', 8, 12);
	if (/^(RIFF|RF64|BW64)$/.test(id) && kind === 'WAVE') return riff;
	if (id === 'FORM' && /^AIF[FC]$/.test(kind)) return aiff;
	if (id === 'riff' && head.toString('latin1', 24, 28) === 'wave') return wave64;
	if (id === 'caff') return caf;
	return null;
}

/** Ids that programs give to chunks, to tell these from sound that happens to look like one. */
const ids =
	'fmt |data|fact|LIST|list|bext|iXML|axml|chna|JUNK|junk|PAD |FLLR|cue |smpl|inst|acid|PEAK|peak|cart|' +
	'_PMX|id3 |ID3 |ds64|mark|MARK|levl|COMM|SSND|FVER|COMT|APPL|INST|NAME|AUTH|ANNO|\\(c\\) |AESD|CHAN|' +
	'free|chan|desc|info|pakt|kuki|uuid|strg';
const known = new RegExp(`^(${ids})$`);

/** How far before the end of a file a program may have put what it knows about the sound. */
const longestTrailer = 2 ** 24;

/** What programs write before they know the length, give or take a header. */
const placeholders = [0x7f00_0000, 0x7fff_f000, 0x8000_0000, 0xffff_ffff];
const placeholderMargin = 4096;
/** Longer than any file. */
const absurdBytes = 2 ** 62;

/** Whether a program wrote this before it knew the length. */
export function isPlaceholder(bytes: number): boolean {
	return (
		bytes < 0 ||
		bytes >= absurdBytes ||
		placeholders.some((placeholder) => Math.abs(bytes - placeholder) <= placeholderMargin)
	);
}

/** Walks through the chunks of a WAV, RF64, Wave64, AIFF or CAF file; null for any other. */
export function readChunks(file: FileBytes): Chunks | null {
	const head = file.read(file.start, 40);
	const format = formatOf(head);
	if (!format) return null;
	const { all, isLengthKnown } = chunksFrom(file, format, file.start + format.headBytes);
	const sound = all.find(({ id }) => id === format.soundId) ?? null;
	const formBytes = format.formSizeOf(head);
	const formEnd = file.start + 8 + formBytes;
	// A header that ends before the sound was written before the sound.
	const isFormUnknown = isPlaceholder(formBytes) || formEnd <= (sound?.start ?? 0);
	return {
		demuxer: format.demuxer,
		all,
		sound,
		isLengthKnown,
		formEnd: isFormUnknown ? null : formEnd,
		restStart: restStart(file, format, all)
	};
}

function chunksFrom(
	file: FileBytes,
	format: Format,
	from: number
): Pick<Chunks, 'all' | 'isLengthKnown'> {
	const all: Chunk[] = [];
	let isLengthKnown = true;
	let largeBytes = 0;
	let at = from;
	while (at + format.chunkHeadBytes <= file.end) {
		const head = file.read(at, format.chunkHeadBytes);
		const id = head.toString('latin1', 0, 4);
		const start = at + format.chunkHeadBytes;
		const stated = format.sizeOf(head);
		const isLarge = format.demuxer === 'wav' && id === 'data' && stated === 0xffff_ffff;
		const bytes = isLarge ? largeBytes : stated;
		const isSound = id === format.soundId;
		// The size of the sample data follows that of the file.
		if (id === 'ds64') largeBytes = Number(file.read(start, 16).readBigUInt64LE(8));
		const isWithin = bytes >= 0 && start + bytes <= file.end;
		if (!isId(id) || !(isSound || isWithin || known.test(id))) break;
		const isUnknown =
			isSound &&
			((!isWithin && isPlaceholder(bytes)) ||
				(bytes <= format.bytesBeforeSound && !isFollowedByChunks(file, format, start + bytes)));
		if (isUnknown) isLengthKnown = false;
		const end = isUnknown ? trailerStart(file, format, start) : start + Math.max(0, bytes);
		all.push({ id, start, end });
		if (end > file.end) break;
		at = nextStart(file, format, end);
	}
	return { all, isLengthKnown };
}

/**
 * Where the chunks begin that follow samples of unknown length: from there on chunks fill the file to
 * its last byte, which sound doesn't do. The end of the file if there are none.
 */
function trailerStart(file: FileBytes, format: Format, soundStart: number): number {
	const from = Math.max(soundStart, file.end - longestTrailer);
	const text = file.read(from, file.end - from).toString('latin1');
	// Backwards, so that each chunk is only looked at once.
	const starts = new Set<number>();
	let earliest = file.end;
	for (const { 0: id, index } of [...text.matchAll(new RegExp(ids, 'g'))].reverse()) {
		const start = from + index + format.chunkHeadBytes;
		if (id === format.soundId || start > file.end) continue;
		const bytes = format.sizeOf(file.read(from + index, format.chunkHeadBytes));
		if (bytes < 0 || start + bytes > file.end) continue;
		const next = nextStart(file, format, start + bytes);
		if (next < file.end && !starts.has(next)) continue;
		earliest = from + index;
		starts.add(earliest);
	}
	return earliest;
}

/** Whether the rest of the file consists of chunks. */
function isFollowedByChunks(file: FileBytes, format: Format, end: number): boolean {
	const start = nextStart(file, format, end);
	return restStart(file, format, chunksFrom(file, format, start).all, start) >= file.end;
}

function restStart(
	file: FileBytes,
	format: Format,
	chunks: readonly Chunk[],
	from = file.start + format.headBytes
): number {
	const last = chunks.at(-1);
	return Math.min(file.end, last ? nextStart(file, format, last.end) : from);
}

/** Where the next chunk begins, after one that ends here. Some programs leave out the byte of padding. */
function nextStart(file: FileBytes, { alignment }: Format, end: number): number {
	const padding = (alignment - ((end - file.start) % alignment)) % alignment;
	if (alignment !== 2 || padding === 0) return end + padding;
	const id = file.read(end, 4).toString('latin1');
	const paddedId = file.read(end + 1, 4).toString('latin1');
	return isId(id) && !known.test(paddedId) ? end : end + 1;
}

function isId(id: string): boolean {
	return /^[ -~]{3}[ -~\0]$/.test(id);
}
