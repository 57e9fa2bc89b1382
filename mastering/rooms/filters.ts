import { sampleRate } from '../../src/lib/signal/pcm';
import { cosine, sine, tangent } from './rounded-math';

/** Filters a block in place, and keeps its state from block to block. */
export interface Filter {
	process(block: Float64Array): void;
}

/** y = b0·x + b1·x[−1] − a1·y[−1]. */
export class FirstOrder implements Filter {
	#state = 0;

	constructor(
		private readonly b0: number,
		private readonly b1: number,
		private readonly a1: number
	) {}

	process(block: Float64Array): void {
		const { b0, b1, a1 } = this;
		let state = this.#state;
		for (let i = 0; i < block.length; i++) {
			const x = block[i] as number;
			const y = b0 * x + state;
			state = b1 * x - a1 * y;
			block[i] = y;
		}
		this.#state = state;
	}
}

/** A second-order section, transposed direct form 2. */
class SecondOrder implements Filter {
	#s1 = 0;
	#s2 = 0;

	constructor(
		private readonly b0: number,
		private readonly b1: number,
		private readonly b2: number,
		private readonly a1: number,
		private readonly a2: number
	) {}

	process(block: Float64Array): void {
		const { b0, b1, b2, a1, a2 } = this;
		let s1 = this.#s1;
		let s2 = this.#s2;
		for (let i = 0; i < block.length; i++) {
			const x = block[i] as number;
			const y = b0 * x + s1;
			s1 = b1 * x - a1 * y + s2;
			s2 = b2 * x - a2 * y;
			block[i] = y;
		}
		this.#s1 = s1;
		this.#s2 = s2;
	}
}

/** First-order low-pass, −3 dB at `hz`. */
export function gentleLowPass(hz: number): Filter {
	const k = tangent((Math.PI * hz) / sampleRate);
	const scale = 1 / (1 + k);
	return new FirstOrder(k * scale, k * scale, (k - 1) * scale);
}

/** Second-order low-pass after the Audio EQ Cookbook, −3 dB at `hz` for the default `q`. */
export function lowPass(hz: number, q = Math.SQRT1_2): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	const b = ((1 - cos) / 2) * scale;
	return new SecondOrder(b, 2 * b, b, -2 * cos * scale, (1 - alpha) * scale);
}

/** Second-order high-pass after the Audio EQ Cookbook, −3 dB at `hz` for the default `q`. */
export function highPass(hz: number, q = Math.SQRT1_2): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	const b = ((1 + cos) / 2) * scale;
	return new SecondOrder(b, -2 * b, b, -2 * cos * scale, (1 - alpha) * scale);
}

/** Resonance at `hz` with 0 dB at its top; its width is `hz` ÷ `q`. */
export function bandPass(hz: number, q: number): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	return new SecondOrder(alpha * scale, 0, -alpha * scale, -2 * cos * scale, (1 - alpha) * scale);
}

/** One filter after the other. */
export function inSeries(...filters: readonly Filter[]): Filter {
	return {
		process(block) {
			for (const filter of filters) filter.process(block);
		}
	};
}

function angles(hz: number, q: number): { cos: number; alpha: number } {
	const radians = (2 * Math.PI * hz) / sampleRate;
	return { cos: cosine(radians), alpha: sine(radians) / (2 * q) };
}
