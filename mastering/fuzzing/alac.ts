import {
	AV_CHANNEL_LAYOUT_STEREO,
	AV_CODEC_FLAG_GLOBAL_HEADER,
	AV_SAMPLE_FMT_S32P,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	Codec,
	CodecContext,
	FFmpegError,
	FormatContext,
	Frame,
	Packet,
	Rational,
	type FFEncoderCodec
} from 'node-av';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';

/**
 * Writes a 24-bit ALAC file. Mastering only reads these, so its own encoder has no need of the
 * samples that ALAC takes: integers, a plane for each channel.
 * @param container FFmpeg's name of it.
 * @throws FFmpegError when it can't be encoded or written.
 */
export function writeAlac(path: string, container: string, { left, right }: StereoPcm): void {
	const codec = Codec.findEncoderByName('alac' as FFEncoderCodec);
	if (!codec) throw new Error('this FFmpeg has no encoder alac');
	using encoder = new CodecContext();
	using packet = new Packet();
	using frame = new Frame();
	const file = new FormatContext();
	try {
		encoder.allocContext3(codec);
		encoder.sampleRate = sampleRate;
		encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
		encoder.sampleFormat = AV_SAMPLE_FMT_S32P;
		encoder.bitsPerRawSample = 24;
		encoder.timeBase = new Rational(1, sampleRate);
		encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
		check(encoder.open2Sync(codec, null));
		check(file.allocOutputContext2(null, container, path));
		const stream = file.newStream(codec);
		check(stream.codecpar.fromContext(encoder));
		check(file.openOutputSync());
		check(file.writeHeaderSync(null));
		packet.alloc();
		const drain = (): void => {
			for (;;) {
				const received = encoder.receivePacketSync(packet);
				if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
				check(received);
				packet.streamIndex = stream.index;
				packet.rescaleTs(encoder.timeBase, stream.timeBase);
				check(file.interleavedWriteFrameSync(packet));
			}
		};
		for (let start = 0; start < left.length; start += encoder.frameSize) {
			const end = Math.min(start + encoder.frameSize, left.length);
			frame.alloc();
			frame.format = AV_SAMPLE_FMT_S32P;
			frame.nbSamples = end - start;
			frame.sampleRate = sampleRate;
			frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
			frame.allocBuffer();
			frame.pts = BigInt(start);
			frame.duration = BigInt(end - start);
			frame.timeBase = encoder.timeBase;
			for (const [plane, samples] of [left, right].entries()) {
				const bytes = frame.data?.[plane];
				// 24 bits in the upper part of 32, as FFmpeg wants them.
				samples.subarray(start, end).forEach((x, i) => {
					bytes?.writeInt32LE(Math.round(x * 0x7f_ffff) << 8, 4 * i);
				});
			}
			check(encoder.sendFrameSync(frame));
			drain();
			frame.unref();
		}
		check(encoder.sendFrameSync(null));
		drain();
		check(file.writeTrailerSync());
		file.closeOutputSync();
	} finally {
		file.freeContext();
	}
}

function check(code: number): void {
	FFmpegError.throwIfError(code, 'write ALAC');
}
