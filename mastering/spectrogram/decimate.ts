/** By how much {@link Decimator} lowers the sample rate. */
export const decimation = 8;

/** Makes the weights of a result add up to 1. */
const scale = 1 / decimation ** 3;

/** How far the window of a result reaches beyond the frame it lies at. */
const framesBeyond = 12;

/**
 * Lowers the sample rate of a channel to an eighth, block by block; good up to a tenth of the new
 * rate. Frame n of the result lies at frame 8·n of the channel; outside of it is silence.
 *
 * Three moving averages over eight frames follow each other: they have nulls at every frequency
 * that would fold down on the lowest. Together they weigh three groups of eight frames, each by a
 * parabola, so that three sums of a group are all that its results need: of x, of i·x and of i²·x.
 */
export class Decimator {
	/** What waits for a whole group; at first so many zeros that result 0 lies at frame 0. */
	#waiting = new Float32Array(3);
	#input = new Float32Array();
	#result = new Float32Array();
	/** Of the last two groups: their shares of the results to come. */
	readonly #shares = { next: 0, nextButOne: 0 };
	/** Whether the next result would lie before frame 0. */
	#early = true;

	/** The frames that are known with this block, good until the next call. */
	push(block: Float32Array): Float32Array {
		const input = this.#joined(block);
		const groups = Math.floor(input.length / decimation);
		const result = this.#result;
		let { next, nextButOne } = this.#shares;
		for (let group = 0; group < groups; group++) {
			const start = group * decimation;
			// Written out, as a loop of eight takes far longer.
			const x0 = input[start] as number;
			const x1 = input[start + 1] as number;
			const x2 = input[start + 2] as number;
			const x3 = input[start + 3] as number;
			const x4 = input[start + 4] as number;
			const x5 = input[start + 5] as number;
			const x6 = input[start + 6] as number;
			const x7 = input[start + 7] as number;
			const sum = x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7;
			const slope = x1 + 2 * x2 + 3 * x3 + 4 * x4 + 5 * x5 + 6 * x6 + 7 * x7;
			const bend = x1 + 4 * x2 + 9 * x3 + 16 * x4 + 25 * x5 + 36 * x6 + 49 * x7;
			// (6 − i)(7 − i) ÷ 2 falls, 42 + 5i − i² is the middle, (i + 1)(i + 2) ÷ 2 rises.
			result[group] = (next + 21 * sum - 6.5 * slope + 0.5 * bend) * scale;
			next = nextButOne + 42 * sum + 5 * slope - bend;
			nextButOne = sum + 1.5 * slope + 0.5 * bend;
		}
		this.#shares.next = next;
		this.#shares.nextButOne = nextButOne;
		this.#waiting = input.slice(groups * decimation);
		const from = this.#early ? Math.min(1, groups) : 0;
		if (groups > 0) this.#early = false;
		return result.subarray(from, groups);
	}

	/** The last frames, one for every eight begun. */
	finish(): Float32Array {
		return this.push(new Float32Array(framesBeyond));
	}

	/** What waits and the block, in memory that is used again. */
	#joined(block: Float32Array): Float32Array {
		const waiting = this.#waiting;
		const length = waiting.length + block.length;
		if (this.#input.length < length) {
			this.#input = new Float32Array(length + decimation);
			this.#result = new Float32Array(Math.ceil(this.#input.length / decimation));
		}
		this.#input.set(waiting);
		this.#input.set(block, waiting.length);
		return this.#input.subarray(0, length);
	}
}
