import {
	AV_CODEC_FLAG_BITEXACT,
	AV_CODEC_FLAG_GLOBAL_HEADER,
	AV_CHANNEL_LAYOUT_STEREO,
	AV_LOG_QUIET,
	AV_SAMPLE_FMT_FLT,
	AV_SAMPLE_FMT_FLTP,
	AV_SAMPLE_FMT_S32,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	AVFMT_FLAG_BITEXACT,
	Codec,
	CodecContext,
	Dictionary,
	FFmpegError,
	FormatContext,
	Frame,
	Log,
	Packet,
	Rational,
	type FFEncoderCodec,
	type Stream
} from 'node-av';
import { type PcmSink, sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import type { Tags } from './tags';

/** How to encode and wrap; option names are FFmpeg's. */
export interface EncoderSettings {
	readonly encoder: string;
	/** What the encoder takes: 32-bit float in either layout, or 24-bit integers, interleaved. */
	readonly sampleFormat: 'integer' | 'interleaved' | 'planar';
	readonly bitsPerSecond: number;
	readonly encoderOptions: Readonly<Record<string, string>>;
	readonly container: string;
	readonly containerOptions: Readonly<Record<string, string>>;
}

const sampleFormats = {
	integer: AV_SAMPLE_FMT_S32,
	interleaved: AV_SAMPLE_FMT_FLT,
	planar: AV_SAMPLE_FMT_FLTP
} as const;

const timeBase = new Rational(1, sampleRate);

/**
 * Encodes what is pushed into a new file. Equal input gives equal bytes, however it is cut into
 * blocks. To be disposed of, whether it was finished or not.
 *
 * FFmpeg's own encoders and containers are used rather than mediabunny's output: that one hands
 * libopus 16-bit samples, writes the WebM index behind the sound, and no codec delay.
 */
export class FileEncoder implements PcmSink<void>, Disposable {
	readonly #settings: EncoderSettings;
	readonly #encoder = new CodecContext();
	readonly #container = new FormatContext();
	readonly #stream: Stream;
	readonly #fileTimeBase: Rational;
	readonly #packet = new Packet();
	readonly #frame = new Frame();
	/** How many samples per channel the encoder takes at a time. */
	readonly #size: number;
	/** Writes into the memory of the frame. */
	#fill: Fill;
	/** How many samples per channel wait in the frame. */
	#waiting = 0;
	#sentFrames = 0;

	/** @throws FFmpegError when the encoder or the file can't be opened. */
	constructor(path: string, settings: EncoderSettings, tags: Tags) {
		Log.setLevel(AV_LOG_QUIET);
		this.#settings = settings;
		const codec = Codec.findEncoderByName(settings.encoder as FFEncoderCodec);
		if (!codec) throw new Error(`this FFmpeg has no encoder ${settings.encoder}`);
		this.#openEncoder(codec);
		// An encoder of plain samples takes any number of them.
		this.#size = this.#encoder.frameSize || 4096;
		const container = this.#container;
		check(container.allocOutputContext2(null, settings.container, path), 'allocate the container');
		try {
			// Without it the WebM writer puts random numbers into the file.
			container.setFlags(AVFMT_FLAG_BITEXACT);
			this.#stream = container.newStream(codec);
			check(this.#stream.codecpar.fromContext(this.#encoder), 'copy the codec parameters');
			this.#stream.timeBase = timeBase;
			container.metadata = Dictionary.fromObject(tags);
			check(container.openOutputSync(), 'open the file');
			for (const [name, value] of Object.entries(settings.containerOptions)) {
				check(container.setOption(name, value), `set ${name}`);
			}
			check(container.writeHeaderSync(null), 'write the header');
			// The container may have set another.
			this.#fileTimeBase = this.#stream.timeBase;
			this.#packet.alloc();
			this.#frame.alloc();
			this.#fill = allocated(this.#frame, this.#size, settings.sampleFormat);
		} catch (error) {
			this[Symbol.dispose]();
			throw error;
		}
	}

	/** @throws FFmpegError when the codec fails or the file can't be written. */
	push({ left, right }: StereoPcm): void {
		for (let start = 0; start < left.length;) {
			const count = Math.min(this.#size - this.#waiting, left.length - start);
			this.#fill(left, right, start, count, this.#waiting);
			this.#waiting += count;
			start += count;
			if (this.#waiting === this.#size) this.#send();
		}
	}

	/** @throws FFmpegError when the codec fails or the file can't be written. */
	finish(): void {
		if (this.#waiting > 0) {
			this.#frame.nbSamples = this.#waiting;
			this.#frame.duration = BigInt(this.#waiting);
			this.#send();
		}
		check(this.#encoder.sendFrameSync(null), 'finish encoding');
		this.#drain();
		check(this.#container.writeTrailerSync(), 'finish the file');
		this.#container.closeOutputSync();
	}

	[Symbol.dispose](): void {
		this.#frame[Symbol.dispose]();
		this.#packet[Symbol.dispose]();
		this.#encoder[Symbol.dispose]();
		this.#container.freeContext();
	}

	#openEncoder(codec: Codec): void {
		const encoder = this.#encoder;
		const { sampleFormat, bitsPerSecond, encoderOptions } = this.#settings;
		encoder.allocContext3(codec);
		encoder.sampleRate = sampleRate;
		encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
		encoder.sampleFormat = sampleFormats[sampleFormat];
		if (sampleFormat === 'integer') encoder.bitsPerRawSample = 24;
		encoder.timeBase = timeBase;
		encoder.bitRate = BigInt(bitsPerSecond);
		encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT);
		for (const [name, value] of Object.entries(encoderOptions)) {
			// Not as a dictionary to open2Sync: node-av 6.1 frees a used-up one twice and crashes.
			check(encoder.setOption(name, value), `set ${name}`);
		}
		check(encoder.open2Sync(codec, null), `open ${this.#settings.encoder}`);
	}

	/** Encodes what waits. */
	#send(): void {
		const frame = this.#frame;
		frame.pts = BigInt(this.#sentFrames);
		check(this.#encoder.sendFrameSync(frame), 'encode');
		this.#sentFrames += this.#waiting;
		this.#waiting = 0;
		this.#drain();
		// node-av keeps some memory of every buffer that a frame is given: 1 GB in an hour. So the frame
		// keeps its buffer, unless the encoder does, too.
		if (!frame.isWritable) this.#fill = allocated(frame, this.#size, this.#settings.sampleFormat);
	}

	#drain(): void {
		const packet = this.#packet;
		for (;;) {
			const received = this.#encoder.receivePacketSync(packet);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
			check(received, 'encode');
			packet.rescaleTs(timeBase, this.#fileTimeBase);
			check(this.#container.interleavedWriteFrameSync(packet), 'write');
		}
	}
}

/**
 * Encodes a recording that is in memory, as {@link FileEncoder} does.
 * @throws FFmpegError when a codec fails or the file can't be written.
 */
export function encode(pcm: StereoPcm, path: string, settings: EncoderSettings, tags: Tags): void {
	using encoder = new FileEncoder(path, settings, tags);
	encoder.push(pcm);
	encoder.finish();
}

/** Writes `count` frames of two channels, from the `start`th on, behind the `at` that are there. */
type Fill = (
	left: Float32Array,
	right: Float32Array,
	start: number,
	count: number,
	at: number
) => void;

/** Gives a frame memory of its own for `size` samples per channel. @returns what writes into it */
function allocated(frame: Frame, size: number, layout: EncoderSettings['sampleFormat']): Fill {
	frame.unref();
	frame.format = sampleFormats[layout];
	frame.nbSamples = size;
	frame.sampleRate = sampleRate;
	frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
	frame.timeBase = timeBase;
	frame.duration = BigInt(size);
	frame.allocBuffer();
	const [first, second = first] = frame.data ?? [];
	if (!first || !second) throw new Error('no memory for a frame');
	return fills[layout](first, second, size);
}

const fills: Record<
	EncoderSettings['sampleFormat'],
	(first: Buffer, second: Buffer, size: number) => Fill
> = {
	planar: (first, second, size) => {
		const leftPlane = new Float32Array(first.buffer, first.byteOffset, size);
		const rightPlane = new Float32Array(second.buffer, second.byteOffset, size);
		return (left, right, start, count, at) => {
			leftPlane.set(left.subarray(start, start + count), at);
			rightPlane.set(right.subarray(start, start + count), at);
		};
	},
	interleaved: (first, _, size) => {
		const samples = new Float32Array(first.buffer, first.byteOffset, 2 * size);
		return (left, right, start, count, at) => {
			for (let i = 0; i < count; i++) {
				samples[2 * (at + i)] = left[start + i] as number;
				samples[2 * (at + i) + 1] = right[start + i] as number;
			}
		};
	},
	integer: (first, _, size) => {
		const samples = new Int32Array(first.buffer, first.byteOffset, 2 * size);
		return (left, right, start, count, at) => {
			for (let i = 0; i < count; i++) {
				samples[2 * (at + i)] = integer24(left[start + i] as number);
				samples[2 * (at + i) + 1] = integer24(right[start + i] as number);
			}
		};
	}
};

/** 24 bits in the upper part of 32, as FFmpeg wants them. */
function integer24(sample: number): number {
	return Math.max(-0x80_0000, Math.min(0x7f_ffff, Math.round(sample * 0x80_0000))) << 8;
}

function check(code: number, doing: string): void {
	FFmpegError.throwIfError(code, doing);
}
