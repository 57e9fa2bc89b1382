/**
 * A seeded stream of numbers (sfc32), the same on every machine. Streams of different names are
 * unrelated.
 */
export class Random {
	#a: number;
	#b: number;
	#c: number;
	#counter = 1;

	/** @param name What the numbers are for, such as `legalise/ventilation`. */
	constructor(name: string) {
		const hash = fnv1a(name);
		this.#a = hash | 0;
		this.#b = Math.imul(hash, 0x9e3779b1) | 0;
		this.#c = Math.imul(hash ^ 0x5bd1e995, 0x85ebca6b) | 0;
		// Names that differ in one letter give states that differ in few bits; mixing separates them.
		for (let i = 0; i < 16; i++) this.#next();
	}

	/** A number in [0, 1). */
	unit(): number {
		return (this.#next() >>> 0) / 0x1_0000_0000;
	}

	/** A number in [low, high). */
	between(low: number, high: number): number {
		return low + (high - low) * this.unit();
	}

	/** Fills `block` with random bits. */
	fillBits(block: Int32Array): void {
		for (let i = 0; i < block.length; i++) block[i] = this.#next();
	}

	/** Fills `block` with white noise in [−1, 1) times `gain`; its variance is gain² ÷ 3. */
	fillWhite(block: Float64Array, gain: number): void {
		const scale = gain / 0x8000_0000;
		for (let i = 0; i < block.length; i++) block[i] = this.#next() * scale;
	}

	#next(): number {
		const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (this.#c << 21) | (this.#c >>> 11);
		this.#c = (this.#c + sum) | 0;
		return sum;
	}
}

function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash;
}
