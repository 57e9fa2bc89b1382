import { sampleRate } from '../audio/pcm';
import { FourierTransform } from '../spectra';
import { sine } from './coefficients';
import type { NoiseSource } from './noise-source';
import { highShelf, type PowerResponse } from './power-response';
import type { Random } from './random';
import { modalAmplitudes, type ModalAmplitudes, type RoomMode } from './room-modes';

/** 1.4 s: bins of 0.7 Hz, as narrow as the resonances of the largest hall. */
const windowFrames = 65_536;
const binHz = sampleRate / windowFrames;
const binCount = windowFrames / 2;

/** How many frames of noise are made at a time: windows overlap by half. */
export const blockFrames = windowFrames / 2;
/** How long they last. */
export const blockSeconds = blockFrames / sampleRate;

/** A source at the gain that it has in a room. */
export interface MixedSource {
	readonly source: NoiseSource;
	readonly gain: number;
}

/** What can be heard in a room all the time. */
export interface NoiseMix {
	/** What fills the room, and so excites its modes. */
	readonly diffuse: readonly MixedSource[];
	/** What each channel has of its own; its level does not change. */
	readonly hiss: MixedSource;
	readonly modes: readonly RoomMode[];
}

/** Below this two microphones 34 cm apart hear a diffuse field alike, above it differently. */
const coherenceHz = 420;

/**
 * What two spaced microphones share of the power of a diffuse field, the middle. Left is the sum of
 * the middle and of the side, which holds the rest, and right the difference.
 */
const middleShare = highShelf(coherenceHz, -3.0103);

/** How much the standing waves of a room rise above the sound that excites them. */
const modalGain = 1.6;

/** Brings a random part between −32768 and 32767 to the spectrum of white noise with an RMS of 1. */
const unit = Math.sqrt(1.5 / windowFrames) / 0x8000;

/** Above this the modes of no room add anything. */
const modalBins = Math.ceil(3000 / binHz);

/**
 * The noise of a room, block by block: random spectra in the shape of its sources are transformed
 * and overlapped. With windows in the shape of a sine the power is alike at all times; where levels
 * change, it goes smoothly from one block's to the next.
 */
export class RoomNoise {
	readonly #transform = new FourierTransform(windowFrames);
	readonly #window = Float64Array.from({ length: windowFrames }, (_, i) =>
		sine((Math.PI * (i + 0.5)) / windowFrames)
	);
	readonly #random: Random;
	readonly #middleBits = new Int32Array(binCount);
	readonly #sideBits = new Int32Array(binCount);
	readonly #diffuse: readonly SampledSource[];
	/** The power density of the next block. */
	readonly #middle = new Float64Array(binCount);
	readonly #side = new Float64Array(binCount);
	/** Half of its density: what each channel has of its own is in the middle and the side alike. */
	readonly #hiss: Float64Array;
	readonly #modes: readonly ModalAmplitudes[];
	/** What the last window leaves for the next block. */
	readonly #leftTail = new Float64Array(blockFrames);
	readonly #rightTail = new Float64Array(blockFrames);

	/** @param random A stream of its own. */
	constructor({ diffuse, hiss, modes }: NoiseMix, random: Random) {
		this.#random = random;
		this.#diffuse = diffuse.map((mixed) => {
			const { density, tone = () => 0 } = mixed.source;
			return {
				mixed,
				middle: sampled((hz) => density(hz) * middleShare(hz) + tone(hz)),
				side: sampled((hz) => density(hz) * (1 - middleShare(hz)))
			};
		});
		const hissLevel = hiss.gain * hiss.source.nextLevel();
		this.#hiss = sampled((hz) => (hissLevel * hissLevel * hiss.source.density(hz)) / 2);
		this.#modes = Array.from({ length: modalBins }, (_, k) => modalAmplitudes(modes, k * binHz));
		this.next(new Float32Array(blockFrames), new Float32Array(blockFrames));
	}

	/** Overwrites both channels with the next {@link blockFrames} frames. */
	next(left: Float32Array, right: Float32Array): void {
		this.#fillSpectrum();
		const out = this.#transform.transform();
		const window = this.#window;
		const leftTail = this.#leftTail;
		const rightTail = this.#rightTail;
		for (let i = 0; i < blockFrames; i++) {
			const rise = window[i] as number;
			const fall = window[i + blockFrames] as number;
			const later = 2 * (i + blockFrames);
			left[i] = (leftTail[i] as number) + rise * (out[2 * i] as number);
			right[i] = (rightTail[i] as number) + rise * (out[2 * i + 1] as number);
			leftTail[i] = fall * (out[later] as number);
			rightTail[i] = fall * (out[later + 1] as number);
		}
	}

	/** A spectrum of which the real part becomes the left channel, the imaginary part the right. */
	#fillSpectrum(): void {
		this.#nextDensity();
		const middlePower = this.#middle;
		const sidePower = this.#side;
		this.#random.fillBits(this.#middleBits);
		this.#random.fillBits(this.#sideBits);
		const middleBits = this.#middleBits;
		const sideBits = this.#sideBits;
		const { input } = this.#transform;
		input.fill(0, 0, 2);
		input.fill(0, windowFrames, windowFrames + 2);
		for (let k = 1; k < binCount; k++) {
			const middle = unit * Math.sqrt(middlePower[k] as number);
			const side = unit * Math.sqrt(sidePower[k] as number);
			const m = middleBits[k] as number;
			const s = sideBits[k] as number;
			const mRe = middle * (m >> 16);
			const mIm = middle * ((m << 16) >> 16);
			const sRe = side * (s >> 16);
			const sIm = side * ((s << 16) >> 16);
			let lRe = mRe + sRe;
			let lIm = mIm + sIm;
			let rRe = mRe - sRe;
			let rIm = mIm - sIm;
			if (k < modalBins) {
				const { left, right } = this.#modes[k] as ModalAmplitudes;
				lRe += modalGain * (left.re * mRe - left.im * mIm);
				lIm += modalGain * (left.re * mIm + left.im * mRe);
				rRe += modalGain * (right.re * mRe - right.im * mIm);
				rIm += modalGain * (right.re * mIm + right.im * mRe);
			}
			const mirror = 2 * (windowFrames - k);
			input[2 * k] = lRe - rIm;
			input[2 * k + 1] = lIm + rRe;
			input[mirror] = lRe + rIm;
			input[mirror + 1] = rRe - lIm;
		}
	}

	/** Adds all sources up, at the levels of the next block. */
	#nextDensity(): void {
		const middle = this.#middle;
		const side = this.#side;
		middle.set(this.#hiss);
		side.set(this.#hiss);
		for (const { mixed, middle: ofMiddle, side: ofSide } of this.#diffuse) {
			const level = mixed.gain * mixed.source.nextLevel();
			const power = level * level;
			for (let k = 0; k < binCount; k++) {
				middle[k] = (middle[k] as number) + power * (ofMiddle[k] as number);
				side[k] = (side[k] as number) + power * (ofSide[k] as number);
			}
		}
	}
}

/** A source with its power density, bin by bin. */
interface SampledSource {
	readonly mixed: MixedSource;
	readonly middle: Float64Array;
	readonly side: Float64Array;
}

/** The RMS of a source at level 1. */
export function rmsOf({ density, tone = () => 0 }: NoiseSource): number {
	const power = sampled((hz) => density(hz) + tone(hz)).reduce((sum, x) => sum + x, 0);
	return Math.sqrt(power / binCount);
}

function sampled(density: PowerResponse): Float64Array {
	return Float64Array.from({ length: binCount }, (_, k) => density(k * binHz));
}
