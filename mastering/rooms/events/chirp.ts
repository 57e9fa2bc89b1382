import { sampleRate } from '../../pcm';
import { cosine, sine } from '../coefficients';

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

/** Adds `chirp` to `sound`. The pointer that turns is itself turned, so its pitch glides. */
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

/** One step of Newton's towards length 1, which keeps a turning pointer from growing or shrinking. */
function normalised(re: number, im: number): [number, number] {
	const correction = 1.5 - 0.5 * (re * re + im * im);
	return [re * correction, im * correction];
}
