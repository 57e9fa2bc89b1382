import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file's bytes, from between any tags that other programs have put around them. Dispose of it when done. */
export class FileBytes implements Disposable {
	/** Where the file's own bytes begin and end. */
	readonly start: number;
	readonly end: number;
	readonly #descriptor: number;

	/** @throws The system's Error when the file can't be read. */
	constructor(path: string) {
		this.#descriptor = openSync(path, 'r');
		this.end = fstatSync(this.#descriptor).size;
		this.start = this.#skipTagsBefore();
		this.end = this.#skipTagsAfter();
	}

	/** A copy, filled up with zeros after the end of the file. */
	read(position: number, length: number): Buffer {
		const bytes = Buffer.alloc(length);
		if (position >= 0) readSync(this.#descriptor, bytes, 0, length, position);
		return bytes;
	}

	/** Whether there are only zeros in a part of the file. */
	isZero(start: number, end: number): boolean {
		for (let at = start; at < end; at += 65_536) {
			if (this.read(at, Math.min(65_536, end - at)).some((byte) => byte !== 0)) return false;
		}
		return true;
	}

	[Symbol.dispose](): void {
		closeSync(this.#descriptor);
	}

	/** ID3v2, whose size has seven bits in each byte. */
	#skipTagsBefore(): number {
		let at = 0;
		for (;;) {
			const head = this.read(at, 10);
			const size = head.subarray(6);
			if (head.toString('latin1', 0, 3) !== 'ID3' || size.some((byte) => byte > 0x7f)) {
				return at === 0 ? at : this.#skipZeros(at);
			}
			const footer = head.readUInt8(5) & 0x10 ? 10 : 0;
			const next = at + 10 + size.reduce((sum, byte) => 128 * sum + byte, 0) + footer;
			if (next >= this.end) return at;
			at = next;
		}
	}

	/** Room that a program left for a longer tag. */
	#skipZeros(from: number): number {
		for (let at = from; at < this.end; at += 4096) {
			const first = this.read(at, 4096).findIndex((byte) => byte !== 0);
			if (first >= 0) return at + first;
		}
		return from;
	}

	#skipTagsAfter(): number {
		let end = this.end;
		for (;;) {
			const size = this.#tagSize(end);
			if (size === 0 || end - size <= this.start) return end;
			end -= size;
		}
	}

	/** How long the tag is that ends here; 0 if none does. */
	#tagSize(end: number): number {
		const tail = this.read(end - 227, 227);
		const text = tail.toString('latin1');
		if (text.startsWith('TAG', 99)) return text.startsWith('TAG+') ? 227 : 128;
		if (text.startsWith('APETAGEX', 195)) {
			const hasHeader = (tail.readUInt32LE(195 + 20) & 0x8000_0000) !== 0;
			return tail.readUInt32LE(195 + 12) + (hasHeader ? 32 : 0);
		}
		const lyrics = /(\d{6})LYRICS200$/.exec(text);
		if (lyrics) return Number(lyrics[1]) + 15;
		return 0;
	}
}
