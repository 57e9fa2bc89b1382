import { FourierTransform } from '../../src/lib/signal/fourier-transform';
import { sampleRate } from '../../src/lib/signal/pcm';
import { modalAmplitudes, type RoomMode } from './acoustics';
import { sine } from './rounded-math';
import { highShelf, sampled, type PowerResponse } from './power-response';
import type { Random } from './random';

/** A continuous noise in a room: one spectrum, whose level may change slowly. */
export interface NoiseSource {
	/** Power density in both channels; white noise with an RMS of 1 has 1. */
	readonly density: PowerResponse;
	/** That of a tone in it, which is the same in both channels however high it is. */
	readonly tone?: PowerResponse;
	/** The amplitude factor around the middle of the next block. */
	nextLevel(): number;
}

/** 1.4 s: bins of 0.7 Hz, as narrow as the resonances of the largest hall. */
const windowFrames = 65_536;
const binHz = sampleRate / windowFrames;
const binCount = windowFrames / 2;

/** How many frames of noise are made at a time: windows overlap by half. */
export const blockFrames = windowFrames / 2;
/** How long a block lasts. */
export const blockSeconds = blockFrames / sampleRate;

/** A source at the gain that it has in a room. */
export interface MixedSource {
	readonly source: NoiseSource;
	readonly gain: number;
}

/** The continuous sounds of a room. */
export interface NoiseMix {
	/** What fills the room, and so excites its modes. */
	readonly diffuse: readonly MixedSource[];
	/** What is independent in each channel; its level is constant. */
	readonly hiss: MixedSource;
	readonly modes: readonly RoomMode[];
}

/** Two microphones 34 cm apart pick up the same diffuse field below this, and different ones above. */
const coherenceHz = 420;

/**
 * The share of a diffuse field's power that two spaced microphones have in common: the middle. Left is
 * the sum of the middle and the side, which has the rest, and right is the difference.
 */
const middleShare = highShelf(coherenceHz, -3.0103);

/** How much the standing waves of a room rise above the sound that excites them. */
const modalGain = 1.6;

/** Scales a random part between −32768 and 32767 to the spectrum of white noise with an RMS of 1. */
const unit = Math.sqrt(1.5 / windowFrames) / 0x8000;

/** Above this the modes of no room add anything. */
const modalBins = Math.ceil(3000 / binHz);

/**
 * The noise of a room, block by block: random spectra in the shape of its sources are transformed
 * and overlapped. Sine windows keep the power constant; where levels change, it moves smoothly from
 * one block's to the next.
 */
export class RoomNoise {
	readonly #transform = FourierTransform.ofSize(windowFrames);
	readonly #random: Random;
	readonly #middleBits = new Int32Array(binCount);
	readonly #sideBits = new Int32Array(binCount);
	readonly #diffuse: readonly SampledSource[];
	/** The power density of the next block. */
	readonly #middle = new Float64Array(binCount);
	readonly #side = new Float64Array(binCount);
	/** Half of its density: each channel's own noise is in the middle and the side alike. */
	readonly #hiss: Float64Array;
	/** For each of {@link modalBins} the complex amplitude in the left channel, then in the right. */
	readonly #modes: Float64Array;
	/** What the last window adds to the next block. */
	readonly #leftTail = new Float64Array(blockFrames);
	readonly #rightTail = new Float64Array(blockFrames);

	/** @param random A stream of its own. */
	constructor({ diffuse, hiss, modes }: NoiseMix, random: Random) {
		this.#random = random;
		this.#diffuse = diffuse.map((mixed) => {
			const { density, tone = () => 0 } = mixed.source;
			return {
				mixed,
				middle: sampled((hz) => density(hz) * middleShare(hz) + tone(hz), binCount),
				side: sampled((hz) => density(hz) * (1 - middleShare(hz)), binCount)
			};
		});
		const hissLevel = hiss.gain * hiss.source.nextLevel();
		this.#hiss = sampled((hz) => (hissLevel * hissLevel * hiss.source.density(hz)) / 2, binCount);
		this.#modes = sampledModes(modes);
		// The tail of a first window is half of the first block.
		this.next(new Float32Array(blockFrames), new Float32Array(blockFrames));
	}

	/** Overwrites both channels with the next {@link blockFrames} frames. */
	next(left: Float32Array, right: Float32Array): void {
		this.#nextDensity();
		this.#fillSpectrum(this.#transform.input);
		const noise = this.#transform.transform();
		const leftTail = this.#leftTail;
		const rightTail = this.#rightTail;
		for (let i = 0; i < blockFrames; i++) {
			const rise = sineWindow[i] as number;
			const fall = sineWindow[blockFrames + i] as number;
			const later = 2 * (blockFrames + i);
			left[i] = (leftTail[i] as number) + rise * (noise[2 * i] as number);
			right[i] = (rightTail[i] as number) + rise * (noise[2 * i + 1] as number);
			leftTail[i] = fall * (noise[later] as number);
			rightTail[i] = fall * (noise[later + 1] as number);
		}
	}

	/** A random spectrum: its transform's real part is the left channel, its imaginary part the right. */
	#fillSpectrum(spectrum: Float64Array): void {
		const middleBits = this.#middleBits;
		const sideBits = this.#sideBits;
		const middle = this.#middle;
		const side = this.#side;
		const modes = this.#modes;
		this.#random.fillBits(middleBits);
		this.#random.fillBits(sideBits);
		spectrum.fill(0, 0, 2);
		spectrum.fill(0, windowFrames, windowFrames + 2);
		for (let k = 1; k < binCount; k++) {
			const m = unit * Math.sqrt(middle[k] as number);
			const s = unit * Math.sqrt(side[k] as number);
			// Real and imaginary parts from the upper and the lower half of the bits.
			const mRe = m * ((middleBits[k] as number) >> 16);
			const mIm = m * (((middleBits[k] as number) << 16) >> 16);
			const sRe = s * ((sideBits[k] as number) >> 16);
			const sIm = s * (((sideBits[k] as number) << 16) >> 16);
			let lRe = mRe + sRe;
			let lIm = mIm + sIm;
			let rRe = mRe - sRe;
			let rIm = mIm - sIm;
			if (k < modalBins) {
				const leftRe = modes[4 * k] as number;
				const leftIm = modes[4 * k + 1] as number;
				const rightRe = modes[4 * k + 2] as number;
				const rightIm = modes[4 * k + 3] as number;
				lRe += modalGain * (leftRe * mRe - leftIm * mIm);
				lIm += modalGain * (leftRe * mIm + leftIm * mRe);
				rRe += modalGain * (rightRe * mRe - rightIm * mIm);
				rIm += modalGain * (rightRe * mIm + rightIm * mRe);
			}
			const mirror = 2 * (windowFrames - k);
			spectrum[2 * k] = lRe - rIm;
			spectrum[2 * k + 1] = lIm + rRe;
			spectrum[mirror] = lRe + rIm;
			spectrum[mirror + 1] = rRe - lIm;
		}
	}

	/** Adds up all sources at the levels of the next block. */
	#nextDensity(): void {
		this.#middle.set(this.#hiss);
		this.#side.set(this.#hiss);
		for (const { mixed, middle, side } of this.#diffuse) {
			const level = mixed.gain * mixed.source.nextLevel();
			addScaled(this.#middle, middle, level * level);
			addScaled(this.#side, side, level * level);
		}
	}
}

function addScaled(sum: Float64Array, source: Float64Array, gain: number): void {
	for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + gain * (source[i] as number);
}

/** A source with its power density, bin by bin. */
interface SampledSource {
	readonly mixed: MixedSource;
	readonly middle: Float64Array;
	readonly side: Float64Array;
}

/** The RMS of a source at level 1. */
export function rmsOf({ density, tone = () => 0 }: NoiseSource): number {
	let power = 0;
	for (let k = 0; k < binCount; k++) power += density(k * binHz) + tone(k * binHz);
	return Math.sqrt(power / binCount);
}

/** The {@link modalAmplitudes} of every bin. */
function sampledModes(modes: readonly RoomMode[]): Float64Array {
	const amplitudes = new Float64Array(4 * modalBins);
	for (let k = 0; k < modalBins; k++) {
		const { left, right } = modalAmplitudes(modes, k * binHz);
		amplitudes.set([left.re, left.im, right.re, right.im], 4 * k);
	}
	return amplitudes;
}

const sineWindow = Float64Array.from({ length: windowFrames }, (_, i) =>
	sine((Math.PI * (i + 0.5)) / windowFrames)
);
