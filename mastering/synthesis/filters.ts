import { sampleRate } from '../audio/pcm';
import { cosine, gainFromDb, power, sine, tangent } from './coefficients';
import {
	FirstOrder,
	runFirstOrders,
	runFirstOrdersTwice,
	runSecondOrders,
	runSection,
	SecondOrder,
	type Section
} from '../filtering';

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

/**
 * Filters two blocks of one length in place, each with its own filter: faster than one after the
 * other, where both filters are built alike.
 */
export function processBoth(
	{ sections: of }: Filter,
	first: Float64Array,
	{ sections: other }: Filter,
	second: Float64Array
): void {
	for (let i = 0; i < Math.max(of.length, other.length); i++) {
		const [p, r, q, s] = [of[i], of[i + 1], other[i], other[i + 1]];
		if (p instanceof FirstOrder && q instanceof FirstOrder) {
			if (r instanceof FirstOrder && s instanceof FirstOrder) {
				runFirstOrdersTwice([p, r], first, [q, s], second);
				i++;
			} else {
				runFirstOrders(p, first, q, second);
			}
		} else if (p instanceof SecondOrder && q instanceof SecondOrder) {
			runSecondOrders(p, first, q, second);
		} else {
			if (p) runSection(p, first);
			if (q) runSection(q, second);
		}
	}
}

/** From an analogue section (n1·s + n0) ÷ (s + d0) around `hz`. */
function firstOrder(hz: number, n1: number, n0: number, d0: number): FirstOrder {
	const k = tangent((Math.PI * hz) / sampleRate);
	const scale = 1 / (1 + d0 * k);
	return new FirstOrder((n1 + n0 * k) * scale, (n0 * k - n1) * scale, (d0 * k - 1) * scale);
}

/** First-order low-pass, −3 dB at `hz`. */
export function gentleLowPass(hz: number): Filter {
	return new Filter(firstOrder(hz, 0, 1, 1));
}

/** First-order high-pass, −3 dB at `hz`. */
export function gentleHighPass(hz: number): Filter {
	return new Filter(firstOrder(hz, 1, 0, 1));
}

/** First-order shelf: 0 dB below `hz`, `gainDb` above. */
export function highShelf(hz: number, gainDb: number): Filter {
	return new Filter(firstOrder(hz, gainFromDb(gainDb), 1, 1));
}

/** First-order shelf: `gainDb` below `hz`, 0 dB above. */
export function lowShelf(hz: number, gainDb: number): Filter {
	return new Filter(firstOrder(hz, 1, gainFromDb(gainDb), 1));
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
	return new Filter(resonance(hz, q));
}

/** The one section of a {@link bandPass}. */
export function resonance(hz: number, q: number): SecondOrder {
	const { cos, alpha } = angles(hz, q);
	const scale = 1 / (1 + alpha);
	return new SecondOrder(alpha * scale, 0, -alpha * scale, -2 * cos * scale, (1 - alpha) * scale);
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
	const steps: FirstOrder[] = [];
	for (let i = 0, pole = 20; i < sections; i++, pole *= ratio) {
		steps.push(firstOrder(pole, 1 / zeroOverPole, 1, 1));
	}
	return new Filter(...steps);
}

/** One filter after the other. */
export function inSeries(...filters: readonly Filter[]): Filter {
	return new Filter(...filters.flatMap(({ sections }) => sections));
}

function angles(hz: number, q: number): { cos: number; alpha: number } {
	const radians = (2 * Math.PI * hz) / sampleRate;
	return { cos: cosine(radians), alpha: sine(radians) / (2 * q) };
}
