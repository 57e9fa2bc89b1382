import {
	AV_CODEC_FLAG_BITEXACT,
	AV_CODEC_FLAG_GLOBAL_HEADER,
	AV_CHANNEL_LAYOUT_STEREO,
	AV_LOG_QUIET,
	AV_SAMPLE_FMT_FLTP,
	avGetSampleFmtFromName,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	AVFMT_FLAG_BITEXACT,
	Codec,
	CodecContext,
	Dictionary,
	FFmpegError,
	FormatContext,
	Log,
	Packet,
	Rational,
	type FFEncoderCodec,
	type Frame
} from 'node-av';
import { type PcmSink, sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { AudioGraph } from '../filter-graph';
import type { Tags } from './tags';

/** How to encode and which container to use; all names are FFmpeg's. */
export interface EncoderSettings {
	readonly encoder: string;
	/** What the encoder takes. Integers (`s32`, `s32p`) are rounded to 24 bits. */
	readonly sampleFormat: 'flt' | 'fltp' | 's32' | 's32p';
	readonly bitsPerSecond: number;
	readonly encoderOptions: Readonly<Record<string, string>>;
	readonly container: string;
	readonly containerOptions: Readonly<Record<string, string>>;
}

const timeBase = new Rational(1, sampleRate);

/**
 * Encodes what is pushed into a new file. The same input gives the same bytes, however it is cut
 * into blocks. If the same sound was encoded with the same settings before, its packets are copied
 * instead, to the same bytes. Dispose of it whether or not it was finished.
 *
 * It uses the codec's context because node-av's `Encoder` loses the last short frame.
 */
export class FileEncoder implements PcmSink<void>, Disposable {
	readonly #settings: EncoderSettings;
	readonly #encoder = new CodecContext();
	readonly #container = new FormatContext();
	readonly #fileTimeBase: Rational;
	readonly #packet = new Packet();
	readonly #graph: AudioGraph;
	/** The file to copy packets from. */
	readonly #encoded: FormatContext | null;

	/**
	 * @param encodedPath A file with the same sound and settings, and other tags.
	 * @throws FFmpegError when the encoder or a file can't be opened.
	 */
	constructor(path: string, settings: EncoderSettings, tags: Tags, encodedPath?: string) {
		Log.setLevel(AV_LOG_QUIET);
		this.#settings = settings;
		const codec = Codec.findEncoderByName(settings.encoder as FFEncoderCodec);
		if (!codec) throw new Error(`this FFmpeg has no encoder ${settings.encoder}`);
		this.#openEncoder(codec);
		// Encoders of plain samples take any number of them.
		const frameSize = this.#encoder.frameSize || 4096;
		this.#graph = new AudioGraph(
			{ rate: sampleRate, channelCount: 2, format: AV_SAMPLE_FMT_FLTP },
			`[in]aformat=sample_fmts=${settings.sampleFormat},asetnsamples=n=${frameSize}:p=0[out]`
		);
		const container = this.#container;
		check(container.allocOutputContext2(null, settings.container, path), 'allocate the container');
		try {
			// Without it the WebM writer puts random numbers into the file.
			container.setFlags(AVFMT_FLAG_BITEXACT);
			const stream = container.newStream(codec);
			check(stream.codecpar.fromContext(this.#encoder), 'copy the codec parameters');
			stream.timeBase = timeBase;
			this.#encoded = encodedPath === undefined ? null : new FormatContext();
			if (this.#encoded) {
				check(this.#encoded.openInputSync(encodedPath ?? ''), 'open the encoded file');
				// FLAC's is complete only once all of the sound has been encoded.
				stream.codecpar.extradata = this.#encoded.streams[0]?.codecpar.extradata ?? null;
			}
			container.metadata = Dictionary.fromObject(tags);
			check(container.openOutputSync(), 'open the file');
			for (const [name, value] of Object.entries(settings.containerOptions)) {
				check(container.setOption(name, value), `set ${name}`);
			}
			check(container.writeHeaderSync(null), 'write the header');
			// The container may have chosen another.
			this.#fileTimeBase = stream.timeBase;
			this.#packet.alloc();
		} catch (error) {
			this[Symbol.dispose]();
			throw error;
		}
	}

	/** @throws FFmpegError when the codec fails or the file can't be written. */
	push({ left, right }: StereoPcm): void {
		if (this.#encoded) return;
		// FFmpeg's encoders drop the lower 8 of 32 bits, which would be truncation.
		const planes = this.#takesIntegers
			? [left.map(roundTo24Bits), right.map(roundTo24Bits)]
			: [left, right];
		this.#graph.pushPlanes(planes);
		this.#encodeFrames();
	}

	/** @throws FFmpegError when the codec fails or the file can't be written. */
	finish(): void {
		if (this.#encoded) this.#copyPackets(this.#encoded);
		else {
			this.#graph.push(null);
			this.#encodeFrames();
			this.#encode(null);
		}
		check(this.#container.writeTrailerSync(), 'finish the file');
		this.#container.closeOutputSync();
	}

	[Symbol.dispose](): void {
		this.#graph[Symbol.dispose]();
		this.#packet[Symbol.dispose]();
		this.#encoder[Symbol.dispose]();
		this.#container.freeContext();
		this.#encoded?.closeInputSync();
	}

	get #takesIntegers(): boolean {
		return this.#settings.sampleFormat.startsWith('s32');
	}

	#openEncoder(codec: Codec): void {
		const encoder = this.#encoder;
		const { sampleFormat, bitsPerSecond, encoderOptions } = this.#settings;
		encoder.allocContext3(codec);
		encoder.sampleRate = sampleRate;
		encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
		encoder.sampleFormat = avGetSampleFmtFromName(sampleFormat);
		if (this.#takesIntegers) encoder.bitsPerRawSample = 24;
		encoder.timeBase = timeBase;
		encoder.bitRate = BigInt(bitsPerSecond);
		encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT);
		for (const [name, value] of Object.entries(encoderOptions)) {
			// Not as a dictionary to open2Sync: node-av 6.1 frees a used-up one twice and crashes.
			check(encoder.setOption(name, value), `set ${name}`);
		}
		check(encoder.open2Sync(codec, null), `open ${this.#settings.encoder}`);
	}

	#encodeFrames(): void {
		for (const frame of this.#graph.pull()) this.#encode(frame);
	}

	/** @param frame Null to flush the encoder. */
	#encode(frame: Frame | null): void {
		check(this.#encoder.sendFrameSync(frame), 'encode');
		const packet = this.#packet;
		for (;;) {
			const received = this.#encoder.receivePacketSync(packet);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
			check(received, 'encode');
			this.#write(timeBase);
		}
	}

	#copyPackets(encoded: FormatContext): void {
		const [stream] = encoded.streams;
		if (!stream) throw new Error('an encoded file without a stream');
		const packet = this.#packet;
		while (encoded.readFrameSync(packet) >= 0) {
			// A cover is a stream of its own.
			if (packet.streamIndex === stream.index) this.#write(stream.timeBase);
			packet.unref();
		}
	}

	#write(from: Rational): void {
		this.#packet.rescaleTs(from, this.#fileTimeBase);
		check(this.#container.interleavedWriteFrameSync(this.#packet), 'write');
	}
}

function roundTo24Bits(sample: number): number {
	return Math.max(-0x80_0000, Math.min(0x7f_ffff, Math.round(sample * 0x80_0000))) / 0x80_0000;
}

function check(code: number, doing: string): void {
	FFmpegError.throwIfError(code, doing);
}
