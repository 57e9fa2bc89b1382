import { open } from 'node:fs/promises';

/** A file format that a master may have. */
export interface MasterFormat {
	/** For messages. */
	readonly name: string;
	/** FFmpeg's name of its demuxer. */
	readonly demuxer: string;
	/** The endings its files may have, the usual one first. */
	readonly endings: readonly string[];
}

const formats: readonly MasterFormat[] = [
	{ name: 'WAV', demuxer: 'wav', endings: ['wav', 'wave', 'bwf', 'rf64'] },
	{ name: 'Wave64', demuxer: 'w64', endings: ['w64', 'wav'] },
	{ name: 'AIFF', demuxer: 'aiff', endings: ['aiff', 'aif', 'aifc'] },
	{ name: 'FLAC', demuxer: 'flac', endings: ['flac'] },
	{ name: 'MP4', demuxer: 'mov,mp4,m4a,3gp,3g2,mj2', endings: ['m4a'] },
	{ name: 'CAF', demuxer: 'caf', endings: ['caf'] },
	{ name: 'MP3', demuxer: 'mp3', endings: ['mp3'] },
	{ name: 'AAC', demuxer: 'aac', endings: ['aac'] },
	{ name: 'Ogg', demuxer: 'ogg', endings: ['ogg', 'oga', 'opus', 'flac'] },
	{ name: 'Matroska', demuxer: 'matroska,webm', endings: ['mka', 'webm', 'weba'] }
];

/** The endings that the name of a master may have. */
export const soundEndings: ReadonlySet<string> = new Set(formats.flatMap(({ endings }) => endings));

/** The format that this demuxer reads; undefined if no master may have it. */
export function formatOf(demuxer: string): MasterFormat | undefined {
	return formats.find((format) => format.demuxer === demuxer);
}

const headBytes = 12;

const signatures = [
	'RIFF',
	'RF64',
	'BW64',
	'riff', // Wave64
	'FORM', // AIFF
	'fLaC',
	'caff',
	'ID3', // before MP3 or AAC
	'OggS',
	'\x1aE\xdf\xa3' // Matroska
].map((text) => Buffer.from(text, 'latin1'));

/** The types that the outermost boxes of an MP4 file may have. */
export const mp4Boxes = /^(ftyp|styp|moov|moof|mdat|mfra|sidx|wide|free|skip|meta|uuid)$/;

/**
 * Whether a file begins like one of the formats. FFmpeg would try anything, including playlists,
 * which make it open other files and addresses.
 * @throws The system's Error when the file can't be read.
 */
export async function looksLikeSound(path: string): Promise<boolean> {
	await using file = await open(path);
	const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
	const head = buffer.subarray(0, bytesRead);
	return (
		signatures.some((signature) => head.subarray(0, signature.length).equals(signature)) ||
		mp4Boxes.test(head.toString('latin1', 4, 8)) ||
		// A frame of MP3 or AAC begins with eleven set bits.
		(head.length > 1 && head.readUInt16BE() >= 0xffe0)
	);
}
