import { sampleRate } from '../../src/lib/signal/pcm';
import { gainFromDb, power, squared, tangent } from './rounded-math';

/** How much of the power at a frequency, in Hz, gets through. */
export type PowerResponse = (hz: number) => number;

/** First-order low-pass, −3 dB at `hz`. */
export function gentleLowPass(hz: number): PowerResponse {
	return around(hz, (square) => 1 / (1 + square));
}

/** First-order high-pass, −3 dB at `hz`. */
export function gentleHighPass(hz: number): PowerResponse {
	return around(hz, (square) => square / (1 + square));
}

/** First-order shelf: 0 dB below `hz`, `gainDb` above. */
export function highShelf(hz: number, gainDb: number): PowerResponse {
	const above = squared(gainFromDb(gainDb));
	return around(hz, (square) => (above * square + 1) / (square + 1));
}

/** Second-order low-pass, −3 dB at `hz` for the default `q`. */
export function lowPass(hz: number, q = Math.SQRT1_2): PowerResponse {
	return around(hz, (square) => 1 / (squared(1 - square) + square / (q * q)));
}

/** Second-order high-pass, −3 dB at `hz` for the default `q`. */
export function highPass(hz: number, q = Math.SQRT1_2): PowerResponse {
	return around(hz, (square) => (square * square) / (squared(1 - square) + square / (q * q)));
}

/** Resonance at `hz` with 0 dB at its top; its width is `hz` ÷ `q`. */
export function bandPass(hz: number, q: number): PowerResponse {
	return around(hz, (square) => square / (q * q) / (squared(1 - square) + square / (q * q)));
}

/**
 * A straight slope of the spectrum between 20 Hz and 16 kHz, from evenly spaced poles and zeros.
 * @param dbPerOctave Between −6 and 0.
 */
export function tilt(dbPerOctave: number): PowerResponse {
	const steps = 5;
	const ratio = power(16_000 / 20, 1 / steps);
	// Between a pole and the zero above it the spectrum falls by 6 dB per octave.
	const poleOverZero = power(ratio, dbPerOctave / 6.02);
	const shelves: PowerResponse[] = [];
	for (let i = 0, pole = 20; i < steps; i++, pole *= ratio) {
		shelves.push(
			around(pole, (square) => (poleOverZero * poleOverZero * square + 1) / (square + 1))
		);
	}
	return inSeries(...shelves);
}

/** One filter after the other. */
export function inSeries(...responses: readonly PowerResponse[]): PowerResponse {
	return (hz) => responses.reduce((product, response) => product * response(hz), 1);
}

/** A response at `count` evenly spaced frequencies from 0 Hz to just below half the sample rate. */
export function sampled(response: PowerResponse, count: number): Float64Array {
	const stepHz = sampleRate / 2 / count;
	return Float64Array.from({ length: count }, (_, k) => response(k * stepHz));
}

/**
 * A frequency warped by the bilinear transform, which gives digital filters the shape of analogue
 * ones: half the sample rate becomes infinite.
 */
export function warped(hz: number): number {
	return tangent((Math.PI * hz) / sampleRate);
}

/** A response as a function of the square of frequency, warped, relative to `hz`. */
function around(hz: number, response: (square: number) => number): PowerResponse {
	const corner = warped(hz);
	return (at) => response(squared(warped(at) / corner));
}
