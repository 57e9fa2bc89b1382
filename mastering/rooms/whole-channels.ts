import { Doubles } from '../kernels/arrays';
import { kernels } from '../kernels/library';
import { Stage } from '../kernels/stage';

/** How many samples are handed to a kernel at a time. */
const stagedFrames = 16_384;
const stage = new Stage();

/** The sum of the squares of a channel, in the order of {@link product}. */
export function energy(channel: Float32Array): number {
	using sums = new Doubles(4);
	for (let start = 0; start < channel.length; start += stagedFrames) {
		const samples = channel.subarray(start, start + stagedFrames);
		kernels.addSquares(stage.put(samples), samples.length, sums.pointer);
	}
	return sums.array.reduce((sum, squares) => sum + squares, 0);
}

/** Multiplies a channel, in place. */
export function scale(channel: Float32Array, gain: number): void {
	for (let start = 0; start < channel.length; start += stagedFrames) {
		const samples = channel.subarray(start, start + stagedFrames);
		kernels.scale(stage.put(samples), samples.length, gain);
		stage.take(samples);
	}
}

/**
 * The sum of the products of their samples, over the length of the first. Four sums at a time, as
 * each has to wait for its last addition.
 */
export function product(a: Float32Array | Float64Array, b: Float32Array | Float64Array): number {
	let [p, q, r, s] = [0, 0, 0, 0];
	const end = a.length - (a.length % 4);
	for (let i = 0; i < end; i += 4) {
		p += (a[i] as number) * (b[i] as number);
		q += (a[i + 1] as number) * (b[i + 1] as number);
		r += (a[i + 2] as number) * (b[i + 2] as number);
		s += (a[i + 3] as number) * (b[i + 3] as number);
	}
	for (let i = end; i < a.length; i++) p += (a[i] as number) * (b[i] as number);
	return p + q + r + s;
}
