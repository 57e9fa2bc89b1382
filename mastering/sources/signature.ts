/** How many bytes {@link isSoundSignature} wants to see. */
export const signatureBytes = 12;

const beginnings = [
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

/** What the first box of an MP4 file may be called. */
const mp4Boxes = /^(ftyp|moov|mdat|wide|free|skip)$/;

/**
 * Whether a file that begins like this may be a master at all. FFmpeg would try anything: also
 * playlists, which make it open other files and addresses.
 */
export function isSoundSignature(head: Buffer): boolean {
	return (
		beginnings.some((beginning) => head.subarray(0, beginning.length).equals(beginning)) ||
		mp4Boxes.test(head.toString('latin1', 4, 8)) ||
		// Eleven set bits begin a frame of MP3 or AAC.
		(head.length > 1 && head.readUInt16BE() >= 0xffe0)
	);
}
