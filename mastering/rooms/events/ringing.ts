import { sampleRate } from '../../pcm';
import { cosine, exponential, sine } from '../coefficients';

/** A decaying sine: how a struck thing answers at one of its frequencies. */
export interface Ringing {
	readonly hz: number;
	readonly amplitude: number;
	/** In which it decays by 60 dB. */
	readonly decaySeconds: number;
}

/** Adds `ringing` to `sound`, struck at `atSeconds`, until it has decayed or `sound` ends. */
export function addRinging(sound: Float64Array, atSeconds: number, ringing: Ringing): void {
	const start = Math.round(atSeconds * sampleRate);
	const frames = Math.min(
		sound.length - start,
		Math.round(1.2 * ringing.decaySeconds * sampleRate)
	);
	const step = (2 * Math.PI * ringing.hz) / sampleRate;
	const decay = exponential((-3 * Math.LN10) / (ringing.decaySeconds * sampleRate));
	const cos = cosine(step) * decay;
	const sin = sine(step) * decay;
	let re = ringing.amplitude;
	let im = 0;
	for (let i = 0; i < frames; i++) {
		sound[start + i] = (sound[start + i] as number) + im;
		const turned = re * cos - im * sin;
		im = re * sin + im * cos;
		re = turned;
	}
}
