import { sampleRate } from '../audio/pcm';
import { cosine, gainFromDb, power, sine, tangent } from './coefficients';

/** A filter that keeps its state from block to block. */
export interface Filter {
	/** Filters `block` in place. */
	process(block: Float64Array): void;
}

/** y = b0·x + b1·x[−1] − a1·y[−1], from an analogue section (n1·s + n0) ÷ (s + d0) around `hz`. */
class FirstOrder implements Filter {
	readonly #b0: number;
	readonly #b1: number;
	readonly #a1: number;
	#state = 0;

	constructor(hz: number, n1: number, n0: number, d0: number) {
		const k = tangent((Math.PI * hz) / sampleRate);
		const scale = 1 / (1 + d0 * k);
		this.#b0 = (n1 + n0 * k) * scale;
		this.#b1 = (n0 * k - n1) * scale;
		this.#a1 = (d0 * k - 1) * scale;
	}

	process(block: Float64Array): void {
		const b0 = this.#b0;
		const b1 = this.#b1;
		const a1 = this.#a1;
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

/** First-order low-pass, −3 dB at `hz`. */
export function gentleLowPass(hz: number): Filter {
	return new FirstOrder(hz, 0, 1, 1);
}

/** First-order high-pass, −3 dB at `hz`. */
export function gentleHighPass(hz: number): Filter {
	return new FirstOrder(hz, 1, 0, 1);
}

/** First-order shelf: 0 dB below `hz`, `gainDb` above. */
export function highShelf(hz: number, gainDb: number): Filter {
	return new FirstOrder(hz, gainFromDb(gainDb), 1, 1);
}

/** First-order shelf: `gainDb` below `hz`, 0 dB above. */
export function lowShelf(hz: number, gainDb: number): Filter {
	return new FirstOrder(hz, 1, gainFromDb(gainDb), 1);
}

/** Second-order section after the Audio EQ Cookbook, transposed direct form 2. */
class Biquad implements Filter {
	#s1 = 0;
	#s2 = 0;

	constructor(
		readonly b0: number,
		readonly b1: number,
		readonly b2: number,
		readonly a1: number,
		readonly a2: number
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

/** Second-order low-pass, −3 dB at `hz` for the default `q`. */
export function lowPass(hz: number, q = Math.SQRT1_2): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	const b = ((1 - cos) / 2) * scale;
	return new Biquad(b, 2 * b, b, -2 * cos * scale, (1 - alpha) * scale);
}

/** Second-order high-pass, −3 dB at `hz` for the default `q`. */
export function highPass(hz: number, q = Math.SQRT1_2): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	const b = ((1 + cos) / 2) * scale;
	return new Biquad(b, -2 * b, b, -2 * cos * scale, (1 - alpha) * scale);
}

/** Resonance at `hz` with 0 dB at its top; its width is `hz` ÷ `q`. */
export function bandPass(hz: number, q: number): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	return new Biquad(alpha * scale, 0, -alpha * scale, -2 * cos * scale, (1 - alpha) * scale);
}

/**
 * A straight slope of the spectrum between 20 Hz and 16 kHz, from evenly spaced poles and zeros.
 * @param dbPerOctave Between −6 and 0.
 */
export function tilt(dbPerOctave: number): Filter {
	const sections = 5;
	const ratio = power(16_000 / 20, 1 / sections);
	// Between a pole and the zero above it the spectrum falls by 6 dB per octave.
	const zeroOverPole = power(ratio, -dbPerOctave / 6.02);
	const filters: Filter[] = [];
	for (let i = 0, pole = 20; i < sections; i++, pole *= ratio) {
		filters.push(new FirstOrder(pole, 1 / zeroOverPole, 1, 1));
	}
	return inSeries(...filters);
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
