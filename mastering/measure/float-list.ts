/** A list of 32-bit numbers that grows, an hour of levels taking no more than it must. */
export class FloatList {
	#numbers = new Float32Array(1 << 16);
	#length = 0;

	/** Adds a number at the end. */
	add(number: number): void {
		if (this.#length === this.#numbers.length) {
			const longer = new Float32Array(2 * this.#length);
			longer.set(this.#numbers);
			this.#numbers = longer;
		}
		this.#numbers[this.#length++] = number;
	}

	/** All numbers so far; valid until the next is added. */
	get all(): Float32Array {
		return this.#numbers.subarray(0, this.#length);
	}
}
