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
	type FFEncoderCodec
} from 'node-av';
import { sampleRate, type StereoPcm } from '../audio/pcm';
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

/**
 * Encodes `pcm` into a new file at `path`. Equal input gives equal bytes.
 *
 * FFmpeg's own encoders and containers are used rather than mediabunny's output: that one hands
 * libopus 16-bit samples, writes the WebM index behind the sound, and no codec delay.
 * @throws FFmpegError when a codec fails or the file can't be written.
 */
export function encode(pcm: StereoPcm, path: string, settings: EncoderSettings, tags: Tags): void {
	Log.setLevel(AV_LOG_QUIET);
	const timeBase = new Rational(1, sampleRate);
	const codec = Codec.findEncoderByName(settings.encoder as FFEncoderCodec);
	if (!codec) throw new Error(`this FFmpeg has no encoder ${settings.encoder}`);
	using encoder = new CodecContext();
	encoder.allocContext3(codec);
	encoder.sampleRate = sampleRate;
	encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
	encoder.sampleFormat = sampleFormats[settings.sampleFormat];
	if (settings.sampleFormat === 'integer') encoder.bitsPerRawSample = 24;
	encoder.timeBase = timeBase;
	encoder.bitRate = BigInt(settings.bitsPerSecond);
	encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_BITEXACT);
	for (const [name, value] of Object.entries(settings.encoderOptions)) {
		// Not as a dictionary to open2Sync: node-av 6.1 frees a used-up one twice and crashes.
		check(encoder.setOption(name, value), `set ${name}`);
	}
	check(encoder.open2Sync(codec, null), `open ${settings.encoder}`);

	const container = new FormatContext();
	check(container.allocOutputContext2(null, settings.container, path), 'allocate the container');
	try {
		// Without it the WebM writer puts random numbers into the file.
		container.setFlags(AVFMT_FLAG_BITEXACT);
		const stream = container.newStream(codec);
		check(stream.codecpar.fromContext(encoder), 'copy the codec parameters');
		stream.timeBase = timeBase;
		container.metadata = Dictionary.fromObject(tags);
		check(container.openOutputSync(), 'open the file');
		for (const [name, value] of Object.entries(settings.containerOptions)) {
			check(container.setOption(name, value), `set ${name}`);
		}
		check(container.writeHeaderSync(null), 'write the header');
		using packet = new Packet();
		packet.alloc();
		const drain = (): void => {
			for (;;) {
				const received = encoder.receivePacketSync(packet);
				if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
				check(received, 'encode');
				packet.streamIndex = 0;
				packet.rescaleTs(timeBase, stream.timeBase);
				check(container.interleavedWriteFrameSync(packet), 'write');
			}
		};
		using frame = new Frame();
		frame.alloc();
		const frames = pcm.left.length;
		for (let start = 0; start < frames; start += encoder.frameSize) {
			const count = Math.min(encoder.frameSize, frames - start);
			fill(frame, pcm, start, count, settings.sampleFormat);
			frame.pts = BigInt(start);
			frame.duration = BigInt(count);
			frame.timeBase = timeBase;
			check(encoder.sendFrameSync(frame), 'encode');
			drain();
		}
		check(encoder.sendFrameSync(null), 'finish encoding');
		drain();
		check(container.writeTrailerSync(), 'finish the file');
		container.closeOutputSync();
	} finally {
		container.freeContext();
	}
}

function fill(
	frame: Frame,
	{ left, right }: StereoPcm,
	start: number,
	count: number,
	layout: EncoderSettings['sampleFormat']
): void {
	frame.unref();
	frame.format = sampleFormats[layout];
	frame.nbSamples = count;
	frame.sampleRate = sampleRate;
	frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
	frame.allocBuffer();
	const [first, second] = frame.data ?? [];
	if (!first) throw new Error('no memory for a frame');
	if (layout === 'interleaved') {
		const samples = new Float32Array(first.buffer, first.byteOffset, 2 * count);
		for (let i = 0; i < count; i++) {
			samples[2 * i] = left[start + i] as number;
			samples[2 * i + 1] = right[start + i] as number;
		}
		return;
	}
	if (layout === 'integer') {
		const samples = new Int32Array(first.buffer, first.byteOffset, 2 * count);
		for (let i = 0; i < count; i++) {
			samples[2 * i] = integer24(left[start + i] as number);
			samples[2 * i + 1] = integer24(right[start + i] as number);
		}
		return;
	}
	if (!second) throw new Error('no memory for a frame');
	new Float32Array(first.buffer, first.byteOffset, count).set(left.subarray(start, start + count));
	new Float32Array(second.buffer, second.byteOffset, count).set(
		right.subarray(start, start + count)
	);
}

/** 24 bits in the upper part of 32, as FFmpeg wants them. */
function integer24(sample: number): number {
	return Math.max(-0x80_0000, Math.min(0x7f_ffff, Math.round(sample * 0x80_0000))) << 8;
}

function check(code: number, doing: string): void {
	FFmpegError.throwIfError(code, doing);
}
