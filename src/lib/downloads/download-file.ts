/** A file that can be kept: its absolute address, whose name carries a hash, and its size. */
export interface KeptFile {
	readonly url: string;
	readonly bytes: number;
}

/** Bytes of a file, from one to another, both included, as in a `Range` (RFC 9110, section 14.1.2). */
export interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/** So much is lost at most when a download is cut. */
const PART_BYTES = 512 * 1024;

/** The parts in which a file is fetched; one for a small file. */
export function partsOf({ bytes }: KeptFile, partBytes = PART_BYTES): ByteRange[] {
	return Array.from({ length: Math.ceil(bytes / partBytes) }, (_, index) => ({
		first: index * partBytes,
		last: Math.min((index + 1) * partBytes, bytes) - 1
	}));
}

/** How many bytes a range has. */
export function lengthOf({ first, last }: ByteRange): number {
	return last - first + 1;
}

/** The hash that a file's name carries: the first digits of its SHA-256, in hexadecimal. */
export function hashInName(url: string): string | undefined {
	return /\.([0-9a-f]{10})\.\w+$/.exec(url)?.[1];
}
