import { sampleRate } from '../../src/lib/signal/pcm';
import { cosine, exponential, sine } from './rounded-math';
import type { Filter } from './filters';
import type { Random } from './random';

/** A decaying sine: one of the resonances of a struck object. */
export interface Ringing {
	readonly hz: number;
	readonly amplitude: number;
	/** How long it takes to decay by 60 dB. */
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

/** A tone that glides. */
export interface Chirp {
	readonly atSeconds: number;
	readonly seconds: number;
	readonly fromHz: number;
	readonly toHz: number;
	readonly amplitude: number;
	/** `struck` starts at once and decays, `sung` swells and fades. */
	readonly shape: 'struck' | 'sung';
}

/** Adds `chirp` to `sound`. The rotation of its phasor is itself rotated, so its pitch glides. */
export function addChirp(sound: Float64Array, chirp: Chirp): void {
	const start = Math.round(chirp.atSeconds * sampleRate);
	const frames = Math.min(sound.length - start, Math.round(chirp.seconds * sampleRate));
	const radians = (hz: number): number => (2 * Math.PI * hz) / sampleRate;
	const glide = radians(chirp.toHz - chirp.fromHz) / frames;
	const [glideRe, glideIm] = [cosine(glide), sine(glide)];
	let stepRe = cosine(radians(chirp.fromHz));
	let stepIm = sine(radians(chirp.fromHz));
	let re = 1;
	let im = 0;
	for (let i = 0; i < frames; i++) {
		const t = i / frames;
		const envelope = chirp.shape === 'sung' ? 4 * t * (1 - t) : (1 - t) * (1 - t) * (1 - t);
		sound[start + i] = (sound[start + i] as number) + chirp.amplitude * envelope * im;
		[re, im] = normalised(re * stepRe - im * stepIm, re * stepIm + im * stepRe);
		[stepRe, stepIm] = normalised(
			stepRe * glideRe - stepIm * glideIm,
			stepRe * glideIm + stepIm * glideRe
		);
	}
}

/** One step of Newton's method towards length 1, which keeps a phasor from growing or shrinking. */
function normalised(re: number, im: number): [number, number] {
	const correction = 1.5 - 0.5 * (re * re + im * im);
	return [re * correction, im * correction];
}

/** Noise that swells and fades: friction, or air. */
export interface Burst {
	readonly atSeconds: number;
	readonly riseSeconds: number;
	readonly fallSeconds: number;
	readonly gain: number;
	readonly filter: Filter;
}

/** Adds a burst of filtered noise to `sound`. */
export function addBurst(sound: Float64Array, random: Random, burst: Burst): void {
	const rise = Math.round(burst.riseSeconds * sampleRate);
	const fall = Math.round(burst.fallSeconds * sampleRate);
	const start = Math.round(burst.atSeconds * sampleRate);
	const noise = new Float64Array(Math.min(rise + fall, sound.length - start));
	random.fillWhite(noise, burst.gain);
	for (let i = 0; i < noise.length; i++) {
		const t = i < rise ? i / rise : 1 - (i - rise) / fall;
		noise[i] = (noise[i] as number) * t * t * (3 - 2 * t);
	}
	burst.filter.process(noise);
	for (let i = 0; i < noise.length; i++) {
		sound[start + i] = (sound[start + i] as number) + (noise[i] as number);
	}
}
