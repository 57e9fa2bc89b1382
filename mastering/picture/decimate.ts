/** By how much {@link Decimator} lowers the sample rate. */
export const decimation = 8;

/** Three moving averages in one: nulls at every frequency that would fold down on the lowest. */
const kernel = ((): Float64Array => {
	let taps = [1];
	for (let pass = 0; pass < 3; pass++) {
		const wider = new Array<number>(taps.length + decimation - 1).fill(0);
		for (const [i, tap] of taps.entries()) {
			for (let k = 0; k < decimation; k++) wider[i + k] = (wider[i + k] ?? 0) + tap / decimation;
		}
		taps = wider;
	}
	return Float64Array.from(taps);
})();

/** How far the kernel reaches back from the frame it gives. */
const before = kernel.length >> 1;

/**
 * Lowers the sample rate of a channel to an eighth, block by block; good up to a tenth of the new
 * rate. Frame n of the result lies at frame 8·n of the channel; outside of it is silence.
 */
export class Decimator {
	/** The end of what came before, from where the next result starts. */
	#kept = new Float32Array(before);

	/** The frames that are known with this block. */
	push(block: Float32Array): Float32Array {
		const input = new Float32Array(this.#kept.length + block.length);
		input.set(this.#kept);
		input.set(block, this.#kept.length);
		const count = Math.max(0, Math.floor((input.length - kernel.length) / decimation) + 1);
		const result = new Float32Array(count);
		// Its two halves mirror each other.
		const half = kernel.length / 2;
		const last = kernel.length - 1;
		for (let i = 0; i < count; i++) {
			const start = i * decimation;
			let sum = 0;
			for (let k = 0; k < half; k++) {
				const pair = (input[start + k] as number) + (input[start + last - k] as number);
				sum += (kernel[k] as number) * pair;
			}
			result[i] = sum;
		}
		this.#kept = input.slice(count * decimation);
		return result;
	}

	/** The last frames, one for every eight begun. */
	finish(): Float32Array {
		return this.push(new Float32Array(kernel.length - before - 1));
	}
}
