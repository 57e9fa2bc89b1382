import {
	AV_SAMPLE_FMT_FLTP,
	FFmpegError,
	SoftwareResampleContext,
	type ChannelLayout,
	type Frame
} from 'node-av';

/** Brings frames to planar 32-bit float at another sample rate. To be disposed of. */
export class Resampler implements Disposable {
	readonly #context = new SoftwareResampleContext();
	readonly #channelCount: number;

	/** @param like A frame like those to come. */
	constructor(like: Frame, rate: number) {
		const layout: ChannelLayout = like.channelLayout;
		this.#channelCount = layout.nbChannels;
		check(
			this.#context.allocSetOpts2(
				layout,
				AV_SAMPLE_FMT_FLTP,
				rate,
				layout,
				like.format as Parameters<SoftwareResampleContext['allocSetOpts2']>[4],
				like.sampleRate
			)
		);
		// Longer than the default, for a pass band to 21 kHz and a stop band below 24-bit noise.
		this.#context.setOption('filter_size', '64');
		this.#context.setOption('cutoff', '0.97');
		check(this.#context.init());
	}

	/** What is known of the result with this frame; null for the last of it. One array per channel. */
	convert(frame: Frame | null): Float32Array[] {
		const count = frame?.nbSamples ?? 0;
		const room = this.#context.getOutSamples(count) + 32;
		const planes = Array.from({ length: this.#channelCount }, () => new Float32Array(room));
		const input = frame ? (frame.extendedData ?? frame.data) : null;
		const made = this.#context.convertSync(planes.map(bytesOf), room, input, count);
		check(made);
		return planes.map((plane) => plane.subarray(0, made));
	}

	[Symbol.dispose](): void {
		this.#context.free();
	}
}

function bytesOf(samples: Float32Array): Buffer {
	return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

function check(code: number): void {
	FFmpegError.throwIfError(code, 'resample');
}
