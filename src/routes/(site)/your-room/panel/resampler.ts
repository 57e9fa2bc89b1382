import { sampleRate, type StereoPcm } from '$lib/signal/pcm';

/** How many zero crossings of a windowed sinc are used on either side. */
const reach = 32;
/** Kaiser's: 90 dB of attenuation, and flat to nine tenths of the band. */
const beta = 9;

/** Brings sound from a device's rate to that of all analysis, block by block. */
export class Resampler {
	/** Output frame n is `n * #up / #down` frames into the input. */
	readonly #up: number;
	readonly #down: number;
	/** How far a filter reaches to either side, in frames of input. */
	readonly #reachFrames: number;
	/** A filter for each place that an output frame can have between two of the input. */
	readonly #filters: readonly Float64Array[];
	/** The input still needed, and how many frames into the input it starts. */
	#left: Float32Array;
	#right: Float32Array;
	#start: number;
	/** The next frame of the output. */
	#next = 0;

	/** @param rateHz the input's, a whole number */
	constructor(rateHz: number) {
		const common = greatestCommonDivisor(rateHz, sampleRate);
		this.#up = rateHz / common;
		this.#down = sampleRate / common;
		// Below 1, the band ends at half the output's rate.
		const scale = Math.min(1, sampleRate / rateHz);
		const reachFrames = Math.ceil(reach / scale);
		this.#filters = Array.from({ length: this.#down }, (_, place) =>
			Float64Array.from(
				{ length: 2 * reachFrames },
				(_, tap) => scale * kernel((tap + 1 - reachFrames - place / this.#down) * scale)
			)
		);
		this.#reachFrames = reachFrames;
		this.#start = -reachFrames;
		this.#left = new Float32Array(reachFrames);
		this.#right = this.#left;
	}

	/** Takes the next frames, and gives those of the output that they complete. */
	push({ left, right }: StereoPcm): StereoPcm {
		const isMono = left === right;
		this.#left = joined(this.#left, left);
		this.#right = isMono ? this.#left : joined(this.#right, right);
		const end = this.#start + this.#left.length - this.#reachFrames;
		const frames = Math.max(0, Math.ceil((end * this.#down) / this.#up) - this.#next);
		const made = this.#filtered(this.#left, frames);
		const pcm = { left: made, right: isMono ? made : this.#filtered(this.#right, frames) };
		this.#next += frames;
		this.#dropUsed();
		return pcm;
	}

	/** The rest: after the end there is silence. */
	finish(): StereoPcm {
		const silence = new Float32Array(this.#reachFrames);
		const isMono = this.#left === this.#right;
		return this.push({ left: silence, right: isMono ? silence : silence.slice() });
	}

	#filtered(samples: Float32Array, frames: number): Float32Array {
		const made = new Float32Array(frames);
		for (let i = 0; i < frames; i++) {
			const at = (this.#next + i) * this.#up;
			const filter = this.#filters[at % this.#down] as Float64Array;
			const first = Math.floor(at / this.#down) + 1 - this.#reachFrames - this.#start;
			let sum = 0;
			for (let tap = 0; tap < filter.length; tap++) {
				sum += (filter[tap] as number) * (samples[first + tap] as number);
			}
			made[i] = sum;
		}
		return made;
	}

	#dropUsed(): void {
		const next = Math.floor((this.#next * this.#up) / this.#down) + 1 - this.#reachFrames;
		const done = Math.max(0, next - this.#start);
		const isMono = this.#left === this.#right;
		this.#left = this.#left.slice(done);
		this.#right = isMono ? this.#left : this.#right.slice(done);
		this.#start += done;
	}
}

/** A sinc in a Kaiser window, over zero crossings. */
function kernel(x: number): number {
	if (x === 0) return 1;
	if (Math.abs(x) >= reach) return 0;
	const sinc = Math.sin(Math.PI * x) / (Math.PI * x);
	return (sinc * bessel(beta * Math.sqrt(1 - (x / reach) ** 2))) / bessel(beta);
}

/** The modified Bessel function of the first kind and order 0. */
function bessel(x: number): number {
	let sum = 1;
	let term = 1;
	for (let k = 1; term > sum * 1e-12; k++) {
		term *= (x / (2 * k)) ** 2;
		sum += term;
	}
	return sum;
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
	const both = new Float32Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
