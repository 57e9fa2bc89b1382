import {
	AV_LOG_QUIET,
	AV_SAMPLE_FMT_FLTP,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	AVMEDIA_TYPE_AUDIO,
	Codec,
	CodecContext,
	FFmpegError,
	FormatContext,
	Frame,
	Log,
	Packet,
	SoftwareResampleContext,
	type Stream
} from 'node-av';
import { sampleRate } from '../audio/pcm';

/** What a file holds. */
export interface Decoded {
	/** FFmpeg's name of the container, such as `wav`. */
	readonly container: string;
	/** At 48 kHz, with any delay of the encoder taken off; none when nothing could be decoded. */
	readonly channels: readonly Float32Array[];
	/** How much could be decoded of what the container promises, 0 to 1. */
	readonly share: number;
}

/** Why a file can't be decoded at all. */
export class Undecodable extends Error {
	constructor(readonly reason: 'no-codec' | 'no-sound' | 'only-pictures' | 'unknown-container') {
		super(reason);
	}
}

/**
 * Decodes the sound of a file to 32-bit float at 48 kHz, by FFmpeg. Other rates go through its
 * resampler.
 * @throws Undecodable when there is no sound that can be decoded.
 */
export function decode(path: string): Decoded {
	Log.setLevel(AV_LOG_QUIET);
	const container = new FormatContext();
	if (container.openInputSync(path) < 0) throw new Undecodable('unknown-container');
	try {
		container.findStreamInfoSync(null);
		const stream = container.streams[container.findBestStream(AVMEDIA_TYPE_AUDIO)];
		if (!stream) {
			throw new Undecodable(container.nbStreams > 0 ? 'only-pictures' : 'no-sound');
		}
		const { channels, decodedFrames } = decodeStream(container, stream);
		const { num, den } = stream.timeBase;
		const promisedFrames = (Number(stream.duration) * stream.codecpar.sampleRate * num) / den;
		return {
			container: container.iformat?.name ?? '',
			channels,
			// Without a promise the duration is negative.
			share: promisedFrames > 0 ? Math.min(1, decodedFrames / promisedFrames) : 1
		};
	} finally {
		container.closeInputSync();
	}
}

function decodeStream(
	container: FormatContext,
	stream: Stream
): { channels: Float32Array[]; decodedFrames: number } {
	const { codecId, channelLayout } = stream.codecpar;
	const channelCount = channelLayout.nbChannels;
	const codec = Codec.findDecoder(codecId);
	if (!codec) throw new Undecodable('no-codec');
	using decoder = new CodecContext();
	decoder.allocContext3(codec);
	FFmpegError.throwIfError(decoder.parametersToContext(stream.codecpar), 'set up the decoder');
	decoder.pktTimebase = stream.timeBase;
	// What is damaged should end the decoding, not turn into clicks.
	decoder.setOption('err_detect', '+crccheck+explode');
	if (decoder.open2Sync(codec, null) < 0) throw new Undecodable('no-codec');
	using packet = new Packet();
	packet.alloc();
	using frame = new Frame();
	frame.alloc();
	const output = new Output(channelCount);
	let decodedFrames = 0;
	const drain = (): boolean => {
		for (;;) {
			const received = decoder.receiveFrameSync(frame);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return true;
			if (received < 0 || frame.channels !== channelCount) return false;
			decodedFrames += frame.nbSamples;
			output.add(frame);
			frame.unref();
		}
	};
	let intact = true;
	while (intact && container.readFrameSync(packet) >= 0) {
		if (packet.streamIndex === stream.index) {
			intact = decoder.sendPacketSync(packet) >= 0 && drain();
		}
		packet.unref();
	}
	if (intact) {
		decoder.sendPacketSync(null);
		drain();
	}
	return { channels: output.finish(), decodedFrames };
}

/** Collects decoded frames as planar float at 48 kHz. */
class Output {
	readonly #pieces: Float32Array[][];
	#resampler: SoftwareResampleContext | null = null;

	constructor(channelCount: number) {
		this.#pieces = Array.from({ length: channelCount }, () => []);
	}

	add(frame: Frame): void {
		this.#resampler ??= resamplerFor(frame);
		this.#convert(this.#resampler, frame.extendedData ?? frame.data, frame.nbSamples);
	}

	finish(): Float32Array[] {
		if (this.#resampler) {
			this.#convert(this.#resampler, null, 0);
			this.#resampler.free();
		}
		return this.#pieces.map(joined);
	}

	#convert(resampler: SoftwareResampleContext, input: Buffer[] | null, count: number): void {
		const room = resampler.getOutSamples(count) + 32;
		const planes = this.#pieces.map(() => new Float32Array(room));
		const made = resampler.convertSync(planes.map(bytesOf), room, input, count);
		FFmpegError.throwIfError(made, 'resample');
		for (const [channel, plane] of planes.entries()) {
			this.#pieces[channel]?.push(plane.subarray(0, made));
		}
	}
}

function resamplerFor(frame: Frame): SoftwareResampleContext {
	const resampler = new SoftwareResampleContext();
	FFmpegError.throwIfError(
		resampler.allocSetOpts2(
			frame.channelLayout,
			AV_SAMPLE_FMT_FLTP,
			sampleRate,
			frame.channelLayout,
			frame.format as Parameters<typeof resampler.allocSetOpts2>[4],
			frame.sampleRate
		),
		'set up the resampler'
	);
	// Longer than the default, for a pass band to 21 kHz and a stop band below 24-bit noise.
	resampler.setOption('filter_size', '64');
	resampler.setOption('cutoff', '0.97');
	FFmpegError.throwIfError(resampler.init(), 'set up the resampler');
	return resampler;
}

function bytesOf(samples: Float32Array): Buffer {
	return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

function joined(pieces: readonly Float32Array[]): Float32Array {
	const whole = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
