import {
	AV_CHANNEL_LAYOUT_MONO,
	AV_CHANNEL_LAYOUT_STEREO,
	AV_SAMPLE_FMT_FLTP,
	FFmpegError,
	Frame,
	SoftwareResampleContext,
	type AVSampleFormat,
	type ChannelLayout
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
	readonly #layout: ChannelLayout;
	readonly #rate: number;
	readonly #result = new Frame();
	/** The result's memory, and how many samples it has room for. */
	#planes: readonly Float32Array[] = [];
	#room = 0;

	constructor({ layout: given, format, rate: inputRate }: ResamplerInput, rate: number) {
		const layout = namedLayout(given);
		this.#layout = layout;
		this.#rate = rate;
		this.#result.alloc();
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

	/**
	 * What is known of the result with this frame of the input. One array per channel, good until the
	 * next call.
	 */
	convertFrame(frame: Frame): Float32Array[] {
		const room = this.#context.getOutSamples(frame.nbSamples) + 32;
		// node-av keeps some memory of every frame whose data is asked for: so it is asked for once.
		if (room > this.#room) this.#makeRoom(room);
		frame.channelLayout = this.#layout;
		check(this.#context.convertFrame(this.#result, frame));
		const made = this.#result.nbSamples;
		return this.#planes.map((plane) => plane.subarray(0, made));
	}

	/** As {@link convertFrame}, for planar float; the arrays stay good. */
	convertPlanes(planes: PlanarBlock): Float32Array[] {
		return this.#convert(planes.map(bytesOf), planes[0]?.length ?? 0);
	}

	/** The last of the result. */
	finish(): Float32Array[] {
		return this.#convert(null, 0);
	}

	[Symbol.dispose](): void {
		this.#result.free();
		this.#context.free();
	}

	#makeRoom(room: number): void {
		const result = this.#result;
		result.unref();
		result.format = AV_SAMPLE_FMT_FLTP;
		result.nbSamples = room;
		result.sampleRate = this.#rate;
		result.channelLayout = this.#layout;
		check(result.allocBuffer());
		this.#planes = (result.extendedData ?? result.data ?? []).map(
			({ buffer, byteOffset }) => new Float32Array(buffer, byteOffset, room)
		);
		this.#room = room;
	}

	#convert(input: Buffer[] | null, count: number): Float32Array[] {
		const room = this.#context.getOutSamples(count) + 32;
		const planes = Array.from({ length: this.#layout.nbChannels }, () => new Float32Array(room));
		const made = this.#context.convertSync(planes.map(bytesOf), room, input, count);
		check(made);
		return planes.map((plane) => plane.subarray(0, made));
	}
}

/** Many files don't say which of two channels is left; FFmpeg then takes frames for something new. */
function namedLayout(layout: ChannelLayout): ChannelLayout {
	if (layout.nbChannels === 1) return AV_CHANNEL_LAYOUT_MONO;
	return layout.nbChannels === 2 ? AV_CHANNEL_LAYOUT_STEREO : layout;
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
