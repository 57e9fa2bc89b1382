import {
	AV_SAMPLE_FMT_FLTP,
	FFmpegError,
	SoftwareResampleContext,
	type AVSampleFormat,
	type ChannelLayout,
	type Frame
} from 'node-av';
import type { PlanarBlock } from './planar';

/** More phases of the filter than this are not kept but interpolated. */
const mostPhases = 1024;

/** What goes into a {@link Resampler}. */
export interface ResamplerInput {
	readonly layout: ChannelLayout;
	readonly format: AVSampleFormat;
	readonly rate: number;
}

/**
 * Brings sound to planar 32-bit float at a sample rate, block by block. To be disposed of.
 *
 * FFmpeg's build in node-av has no soxr. Its own resampler, with a filter eight times as long as it
 * takes by default, passes everything up to 20 kHz within 0.01 dB and stops what would fold by
 * more than 110 dB: below the steps of 24 bits.
 */
export class Resampler implements Disposable {
	readonly #context = new SoftwareResampleContext();
	readonly #channelCount: number;

	constructor({ layout, format, rate: inputRate }: ResamplerInput, rate: number) {
		this.#channelCount = layout.nbChannels;
		const context = this.#context;
		check(context.allocSetOpts2(layout, AV_SAMPLE_FMT_FLTP, rate, layout, format, inputRate));
		if (inputRate !== rate) {
			check(context.setOption('filter_size', '256'));
			check(context.setOption('kaiser_beta', '12.5'));
			check(context.setOption('cutoff', '0.97'));
			const phases = rate / greatestCommonDivisor(rate, inputRate);
			if (phases > mostPhases) check(context.setOption('linear_interp', '1'));
		}
		check(context.init());
	}

	/** What is known of the result with this frame of the input. One array per channel. */
	convertFrame(frame: Frame): Float32Array[] {
		return this.#convert(frame.extendedData ?? frame.data, frame.nbSamples);
	}

	/** As {@link convertFrame}, for planar float. */
	convertPlanes(planes: PlanarBlock): Float32Array[] {
		return this.#convert(planes.map(bytesOf), planes[0]?.length ?? 0);
	}

	/** The last of the result. */
	finish(): Float32Array[] {
		return this.#convert(null, 0);
	}

	[Symbol.dispose](): void {
		this.#context.free();
	}

	#convert(input: Buffer[] | null, count: number): Float32Array[] {
		const room = this.#context.getOutSamples(count) + 32;
		const planes = Array.from({ length: this.#channelCount }, () => new Float32Array(room));
		const made = this.#context.convertSync(planes.map(bytesOf), room, input, count);
		check(made);
		return planes.map((plane) => plane.subarray(0, made));
	}
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function bytesOf(samples: Float32Array): Buffer {
	return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

function check(code: number): void {
	FFmpegError.throwIfError(code, 'resample');
}
