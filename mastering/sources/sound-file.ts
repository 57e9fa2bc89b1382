import {
	AV_CODEC_PROP_LOSSLESS,
	AV_LOG_QUIET,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	AVMEDIA_TYPE_AUDIO,
	Codec,
	CodecContext,
	Dictionary,
	FormatContext,
	Frame,
	InputFormat,
	Log,
	Packet,
	type Stream
} from 'node-av';
import { readChunks, type Chunks } from './chunks';
import { FileBytes } from './file-bytes';
import { linearPcm, type LinearPcm } from './linear-pcm';
import {
	cutShort,
	noSound,
	SoundFault,
	lengthMismatch,
	unknownCoding,
	unreadable
} from './sound-fault';
import { mp3Length, requireWholeFile } from './stated-length';

/** What a file says about its sound. */
export interface SoundShape {
	readonly rate: number;
	readonly channelCount: number;
	/** Per integer sample; 0 for floating point, and where the file doesn't say. */
	readonly bits: number;
	/** FFmpeg's name of it. */
	readonly codec: string;
	readonly lossy: boolean;
}

/** What a file's bytes reveal before FFmpeg reads them. */
interface Layout {
	/** FFmpeg's name of the format; null to let it find out. */
	readonly demuxer: Chunks['demuxer'] | null;
	readonly pcm: LinearPcm | null;
	readonly start: number;
	readonly end: number;
	/** Whether an MP3 file states how long it is. */
	readonly isMp3Counted: boolean;
}

/** How far the length of a lossy file may be off: encoders' delays and the last packet are stated in many ways. */
const lossyToleranceSeconds = 0.1;

/** A file with sound in it, as FFmpeg reads it. Dispose of it when done. */
export class SoundFile implements Disposable, SoundShape {
	/** FFmpeg's name of the demuxer: `wav`, or several names: `mov,mp4,m4a`. */
	readonly demuxer: string;
	/** FFmpeg's name of the codec: `pcm_s24le`. */
	readonly codec: string;
	readonly lossy: boolean;
	readonly rate: number;
	readonly channelCount: number;
	readonly bits: number;
	/** How many audio streams there are; the one that FFmpeg chooses is read. */
	readonly soundStreams: number;
	readonly #container = new FormatContext();
	readonly #stream: Stream;
	readonly #codec: Codec;
	readonly #layout: Layout;
	#format: Frame['format'] | null = null;
	#decodedFrames = 0;
	#intact = true;
	/** Whether there are bytes between or after the frames that belong to none. */
	#hasOddBytes = false;

	/**
	 * @throws SoundFault when there is no sound that can be decoded, or the file contradicts itself.
	 * @throws The system's Error when the file can't be read.
	 */
	constructor(path: string) {
		Log.setLevel(AV_LOG_QUIET);
		const layout = layoutOf(path);
		this.#layout = layout;
		const container = this.#container;
		if (openInput(container, path, layout) < 0) throw unreadable();
		try {
			container.findStreamInfoSync(null);
			const stream = container.streams[container.findBestStream(AVMEDIA_TYPE_AUDIO)];
			if (!stream) throw whyNone(container);
			const { codecpar } = stream;
			const codec = Codec.findDecoder(codecpar.codecId);
			if (!codec) throw unknownCoding();
			this.#stream = stream;
			this.#codec = codec;
			this.demuxer = layout.demuxer ?? container.iformat?.name ?? '';
			this.codec = codec.name ?? '';
			this.lossy = !codecpar.hasProperties(AV_CODEC_PROP_LOSSLESS);
			this.rate = codecpar.sampleRate;
			this.channelCount = codecpar.channelLayout.nbChannels;
			this.bits = layout.pcm?.bits ?? (codecpar.bitsPerRawSample || codecpar.bitsPerCodedSample);
			this.soundStreams = container.streams.filter(
				({ codecpar: { codecType } }) => codecType === AVMEDIA_TYPE_AUDIO
			).length;
		} catch (error) {
			this[Symbol.dispose]();
			throw error;
		}
	}

	/** How many frames the file states, at its own rate; null when it doesn't, or FFmpeg has estimated them. */
	get statedFrames(): number | null {
		const { pcm, demuxer, isMp3Counted } = this.#layout;
		if (pcm) return pcm.frames;
		// FFmpeg estimates these from the bit rate.
		if (demuxer === 'wav' || demuxer === 'w64' || demuxer === 'aiff') return null;
		if (this.demuxer === 'aac' || (this.demuxer === 'mp3' && !isMp3Counted)) return null;
		const { duration, timeBase } = this.#stream;
		const seconds =
			duration > 0
				? (Number(duration) * timeBase.num) / timeBase.den
				: Number(this.#container.duration) / 1e6;
		// FFmpeg gives a negative duration where there is none.
		return seconds > 0 ? Math.round(seconds * this.rate) : null;
	}

	/** How many frames all packets hold, for a container that doesn't say. Reads the whole file. */
	countFrames(): number {
		const { index, timeBase } = this.#stream;
		using packet = new Packet();
		packet.alloc();
		let ticks = 0n;
		while (this.#container.readFrameSync(packet) >= 0) {
			if (packet.streamIndex === index) ticks += packet.duration;
			packet.unref();
		}
		return Math.round((Number(ticks) * this.rate * timeBase.num) / timeBase.den);
	}

	/**
	 * In CAF the last packet of ALAC is already as short as the sound needs, but FFmpeg also removes the
	 * padding that the container mentions, which would cut off the end.
	 */
	get #isTrimmedTwice(): boolean {
		return this.demuxer === 'caf' && !this.lossy;
	}

	/**
	 * Compares what has been decoded with the length that the file states, once there are no more frames.
	 * @throws SoundFault when they differ.
	 */
	requireWhole(): void {
		const stated = this.statedFrames;
		const decoded = this.#decodedFrames;
		if (!this.#intact) throw cutShort(decoded / Math.max(stated ?? 0, decoded + 1));
		if (stated === null) {
			if (this.#hasOddBytes) throw cutShort(1);
			return;
		}
		const tolerance = this.#toleranceFrames;
		if (decoded < stated - tolerance) throw cutShort(decoded / stated);
		if (decoded > stated + tolerance) throw lengthMismatch(stated, decoded, this.rate);
	}

	/** How far the length that the file states may be off. */
	get #toleranceFrames(): number {
		if (this.#layout.pcm) return 0;
		const isExact = !this.lossy && /^(flac|ogg|mov)/.test(this.demuxer);
		return isExact ? 0 : Math.round(lossyToleranceSeconds * this.rate);
	}

	/**
	 * Decodes the sound from its beginning, once, without the encoder's delay. Ends where the file is
	 * damaged; {@link requireWhole} then says so. Each frame is valid until the next.
	 * @throws SoundFault when the decoder refuses it.
	 */
	*frames(): Generator<Frame> {
		const stream = this.#stream;
		using decoder = new CodecContext();
		decoder.allocContext3(this.#codec);
		if (decoder.parametersToContext(stream.codecpar) < 0) throw unknownCoding();
		decoder.pktTimebase = stream.timeBase;
		// Damage should end the decoding rather than turn into clicks. Lossy files may begin in the
		// middle of something, so there only what the decoder can't cope with counts.
		if (!this.lossy) decoder.setOption('err_detect', '+crccheck+explode');
		if (this.#isTrimmedTwice) decoder.setOption('flags2', '+skip_manual');
		if (decoder.open2Sync(this.#codec, null) < 0) throw unknownCoding();
		using packet = new Packet();
		packet.alloc();
		using frame = new Frame();
		frame.alloc();
		let isPadding = false;
		while (this.#intact && this.#container.readFrameSync(packet) >= 0) {
			if (packet.streamIndex === stream.index) {
				if (/^(mp3|aac)$/.test(this.demuxer) && packet.data?.every((byte) => byte === 0)) {
					isPadding = true;
				} else {
					// Zeros belong after the sound, not into it.
					this.#intact = !isPadding && decoder.sendPacketSync(packet) >= 0;
					yield* this.#received(decoder, frame);
				}
			}
			packet.unref();
		}
		if (this.#intact) {
			decoder.sendPacketSync(null);
			yield* this.#received(decoder, frame);
		}
	}

	[Symbol.dispose](): void {
		this.#container.closeInputSync();
	}

	*#received(decoder: CodecContext, frame: Frame): Generator<Frame> {
		let frames = 0;
		while (this.#intact) {
			const received = decoder.receiveFrameSync(frame);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
			if (received < 0 && frames > 0 && this.demuxer === 'flac') {
				// A whole frame, by its checksum, and something else after it.
				this.#hasOddBytes = true;
				return;
			}
			frames++;
			this.#format ??= frame.format;
			this.#intact =
				received >= 0 &&
				frame.channels === this.channelCount &&
				frame.sampleRate === this.rate &&
				frame.format === this.#format;
			if (!this.#intact) return;
			if (this.#isTrimmedTwice) {
				const left = (this.statedFrames ?? Infinity) - this.#decodedFrames;
				if (left <= 0) return;
				frame.nbSamples = Math.min(frame.nbSamples, left);
			}
			this.#decodedFrames += frame.nbSamples;
			yield frame;
			frame.unref();
		}
	}
}

/** @throws SoundFault when the file contradicts itself. */
function layoutOf(path: string): Layout {
	using file = new FileBytes(path);
	const chunks = readChunks(file);
	if (!chunks) requireWholeFile(file);
	const { isCounted, end } = mp3Length(file);
	return {
		demuxer: chunks?.demuxer ?? null,
		pcm: chunks && linearPcm(file, chunks),
		start: file.start,
		end,
		isMp3Counted: isCounted
	};
}

/** Lets FFmpeg see only the sound of a file, and tells it what that is like if it is PCM. */
function openInput(container: FormatContext, path: string, { pcm, start, end }: Layout): number {
	const part = pcm ?? { start, end };
	const url = `subfile,,start,${part.start},end,${part.end},,:file:${path}`;
	if (!pcm) return container.openInputSync(url);
	if (pcm.frames === 0) throw noSound();
	using options = Dictionary.fromObject({
		sample_rate: `${pcm.rate}`,
		ch_layout:
			pcm.channelCount === 1 ? 'mono' : pcm.channelCount === 2 ? 'stereo' : `${pcm.channelCount}C`
	});
	return container.openInputSync(url, InputFormat.findInputFormat(pcm.format), options);
}

/** Why none of a container's streams can be decoded as sound. */
function whyNone({ streams }: FormatContext): SoundFault {
	if (streams.length === 0) return noSound();
	// FFmpeg doesn't choose an audio stream without channels, or with too many.
	return streams.some(({ codecpar: { codecType } }) => codecType === AVMEDIA_TYPE_AUDIO)
		? unknownCoding()
		: new SoundFault('has a picture but no sound; export the sound.');
}
