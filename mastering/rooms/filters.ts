import { sampleRate } from '../pcm';
import { cosine, sine, tangent } from './coefficients';
import { FirstOrder, runSection, SecondOrder, type Section } from './filter-sections';

/** A filter that keeps its state from block to block. */
export class Filter {
	readonly sections: readonly Section[];

	constructor(...sections: readonly Section[]) {
		this.sections = sections;
	}

	/** Filters `block` in place. */
	process(block: Float64Array): void {
		for (const section of this.sections) runSection(section, block);
	}
}

/** First-order low-pass, −3 dB at `hz`. */
export function gentleLowPass(hz: number): Filter {
	const k = tangent((Math.PI * hz) / sampleRate);
	const scale = 1 / (1 + k);
	return new Filter(new FirstOrder(k * scale, k * scale, (k - 1) * scale));
}

/** Second-order low-pass after the Audio EQ Cookbook, −3 dB at `hz` for the default `q`. */
export function lowPass(hz: number, q = Math.SQRT1_2): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	const b = ((1 - cos) / 2) * scale;
	return new Filter(new SecondOrder(b, 2 * b, b, -2 * cos * scale, (1 - alpha) * scale));
}

/** Second-order high-pass after the Audio EQ Cookbook, −3 dB at `hz` for the default `q`. */
export function highPass(hz: number, q = Math.SQRT1_2): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	const b = ((1 + cos) / 2) * scale;
	return new Filter(new SecondOrder(b, -2 * b, b, -2 * cos * scale, (1 - alpha) * scale));
}

/** Resonance at `hz` with 0 dB at its top; its width is `hz` ÷ `q`. */
export function bandPass(hz: number, q: number): Filter {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	return new Filter(
		new SecondOrder(alpha * scale, 0, -alpha * scale, -2 * cos * scale, (1 - alpha) * scale)
	);
}

/** One filter after the other. */
export function inSeries(...filters: readonly Filter[]): Filter {
	return new Filter(...filters.flatMap(({ sections }) => sections));
}

function angles(hz: number, q: number): { cos: number; alpha: number } {
	const radians = (2 * Math.PI * hz) / sampleRate;
	return { cos: cosine(radians), alpha: sine(radians) / (2 * q) };
}
