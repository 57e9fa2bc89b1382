import { sampleRate } from '../pcm';
import { Doubles, Floats, Integers } from '../kernels/arrays';
import { kernels } from '../kernels/library';
import { FourierTransform } from '../../src/lib/signal/fourier-transform';
import { sine } from './coefficients';
import type { NoiseSource } from './noise-source';
import { highShelf, type PowerResponse } from './power-response';
import type { Random } from './random';
import { modalAmplitudes, type RoomMode } from './room-modes';

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

/** Above this the modes of no room add anything. An even number. */
const modalBins = Math.ceil(3000 / binHz);

/**
 * The noise of a room, block by block: random spectra in the shape of its sources are transformed
 * and overlapped. With windows in the shape of a sine the power is alike at all times; where levels
 * change, it goes smoothly from one block's to the next.
 */
export class RoomNoise {
	readonly #transform = new FourierTransform(windowFrames);
	readonly #random: Random;
	readonly #middleBits = new Integers(binCount + 1);
	readonly #sideBits = new Integers(binCount + 1);
	readonly #diffuse: readonly SampledSource[];
	/** The power density of the next block. */
	readonly #middle = new Doubles(binCount + 1);
	readonly #side = new Doubles(binCount + 1);
	/** Half of its density: what each channel has of its own is in the middle and the side alike. */
	readonly #hiss: Doubles;
	readonly #modes: Doubles;
	/** What the last window leaves for the next block. */
	readonly #leftTail = new Doubles(blockFrames);
	readonly #rightTail = new Doubles(blockFrames);

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
		this.#modes = sampledModes(modes);
		// What a first window leaves is half of the first block.
		using left = new Floats(blockFrames);
		using right = new Floats(blockFrames);
		this.next(left, right);
	}

	/** Overwrites both channels with the next {@link blockFrames} frames. */
	next(left: Floats, right: Floats): void {
		this.#fillSpectrum();
		kernels.overlap(
			this.#transform.transform().pointer,
			sineWindow().pointer,
			this.#leftTail.pointer,
			this.#rightTail.pointer,
			left.pointer,
			right.pointer,
			blockFrames
		);
	}

	/** A spectrum of which the real part becomes the left channel, the imaginary part the right. */
	#fillSpectrum(): void {
		this.#nextDensity();
		this.#random.fillBits(this.#middleBits, binCount);
		this.#random.fillBits(this.#sideBits, binCount);
		const { input } = this.#transform;
		kernels.shapeNoise(
			input.pointer,
			windowFrames,
			this.#middle.pointer,
			this.#side.pointer,
			this.#middleBits.pointer,
			this.#sideBits.pointer,
			unit,
			this.#modes.pointer,
			modalGain,
			modalBins,
			binCount
		);
		input.array.fill(0, 0, 2);
		input.array.fill(0, windowFrames, windowFrames + 2);
	}

	/** Adds all sources up, at the levels of the next block. */
	#nextDensity(): void {
		this.#middle.array.set(this.#hiss.array);
		this.#side.array.set(this.#hiss.array);
		for (const { mixed, middle, side } of this.#diffuse) {
			const level = mixed.gain * mixed.source.nextLevel();
			const power = level * level;
			kernels.addScaled(this.#middle.pointer, middle.pointer, power, binCount);
			kernels.addScaled(this.#side.pointer, side.pointer, power, binCount);
		}
	}
}

/** A source with its power density, bin by bin. */
interface SampledSource {
	readonly mixed: MixedSource;
	readonly middle: Doubles;
	readonly side: Doubles;
}

/** The RMS of a source at level 1. */
export function rmsOf({ density, tone = () => 0 }: NoiseSource): number {
	let power = 0;
	for (let k = 0; k < binCount; k++) power += density(k * binHz) + tone(k * binHz);
	return Math.sqrt(power / binCount);
}

function sampled(density: PowerResponse): Doubles {
	const samples = new Doubles(binCount);
	const { array } = samples;
	for (let k = 0; k < binCount; k++) array[k] = density(k * binHz);
	return samples;
}

/** The {@link modalAmplitudes} of every bin. */
function sampledModes(modes: readonly RoomMode[]): Doubles {
	const amplitudes = new Doubles(4 * (modalBins + 1));
	for (let k = 0; k < modalBins; k++) {
		const { left, right } = modalAmplitudes(modes, k * binHz);
		amplitudes.array.set([left.re, left.im, right.re, right.im], 4 * k);
	}
	return amplitudes;
}

let window: Doubles | undefined;

/** All rooms share it. */
function sineWindow(): Doubles {
	if (!window) {
		window = new Doubles(windowFrames);
		const { array } = window;
		for (let i = 0; i < windowFrames; i++) array[i] = sine((Math.PI * (i + 0.5)) / windowFrames);
	}
	return window;
}
