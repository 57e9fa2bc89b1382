import {
	AV_CODEC_PROP_LOSSLESS,
	AV_LOG_QUIET,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	AVMEDIA_TYPE_AUDIO,
	Codec,
	CodecContext,
	FormatContext,
	Frame,
	Log,
	Packet,
	type Stream
} from 'node-av';

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

/** A file can't be decoded at all. */
export class Undecodable extends Error {
	constructor(readonly reason: 'no-codec' | 'no-sound' | 'only-pictures' | 'unknown-container') {
		super(reason);
	}
}

/** Containers whose length is estimated from the bit rate, or includes what the decoder removes. */
const vagueContainers = /^(mp3|aac|ogg|matroska|webm|caf)/;

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
	/** How many audio streams there are; FFmpeg's choice of them is read. */
	readonly soundStreams: number;
	readonly #container = new FormatContext();
	readonly #stream: Stream;
	readonly #codec: Codec;
	#format: Frame['format'] | null = null;
	#decodedFrames = 0;
	#intact = true;

	/** @throws Undecodable when there is no sound that can be decoded. */
	constructor(path: string) {
		Log.setLevel(AV_LOG_QUIET);
		const container = this.#container;
		if (container.openInputSync(path) < 0) throw new Undecodable('unknown-container');
		try {
			container.findStreamInfoSync(null);
			const stream = container.streams[container.findBestStream(AVMEDIA_TYPE_AUDIO)];
			if (!stream) throw new Undecodable(whyNone(container));
			const { codecpar } = stream;
			const codec = Codec.findDecoder(codecpar.codecId);
			if (!codec) throw new Undecodable('no-codec');
			this.#stream = stream;
			this.#codec = codec;
			this.demuxer = container.iformat?.name ?? '';
			this.codec = codec.name ?? '';
			this.lossy = !codecpar.hasProperties(AV_CODEC_PROP_LOSSLESS);
			this.rate = codecpar.sampleRate;
			this.channelCount = codecpar.channelLayout.nbChannels;
			this.bits = codecpar.bitsPerRawSample || codecpar.bitsPerCodedSample;
			this.soundStreams = container.streams.filter(
				({ codecpar: { codecType } }) => codecType === AVMEDIA_TYPE_AUDIO
			).length;
		} catch (error) {
			this[Symbol.dispose]();
			throw error;
		}
	}

	/** How many frames the container promises, at the file's own rate; null when it doesn't say. */
	get promisedFrames(): number | null {
		const { duration, timeBase } = this.#stream;
		const frames = (Number(duration) * this.rate * timeBase.num) / timeBase.den;
		// FFmpeg gives a negative duration where there is none.
		return frames > 0 ? Math.round(frames) : null;
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

	/** How much of what the container promises has been decoded, 0 to 1, once there are no more frames. */
	get share(): number {
		const promised = this.promisedFrames;
		if (promised === null) return this.#intact ? 1 : 0;
		if (this.lossy || vagueContainers.test(this.demuxer)) return this.#intact ? 1 : 0.99;
		return Math.min(1, this.#decodedFrames / promised);
	}

	/**
	 * Decodes the sound from its beginning, once, without the encoder's delay. Ends where the file is
	 * damaged; {@link share} then says so. Each frame is valid until the next.
	 * @throws Undecodable when the decoder refuses it.
	 */
	*frames(): Generator<Frame> {
		const stream = this.#stream;
		using decoder = new CodecContext();
		decoder.allocContext3(this.#codec);
		if (decoder.parametersToContext(stream.codecpar) < 0) throw new Undecodable('no-codec');
		decoder.pktTimebase = stream.timeBase;
		// Damage should end the decoding rather than turn into clicks. Lossy files may begin in the
		// middle of something, so there only what the decoder can't cope with counts.
		if (!this.lossy) decoder.setOption('err_detect', '+crccheck+explode');
		if (this.#isTrimmedTwice) decoder.setOption('flags2', '+skip_manual');
		if (decoder.open2Sync(this.#codec, null) < 0) throw new Undecodable('no-codec');
		using packet = new Packet();
		packet.alloc();
		using frame = new Frame();
		frame.alloc();
		while (this.#intact && this.#container.readFrameSync(packet) >= 0) {
			if (packet.streamIndex === stream.index) {
				this.#intact = decoder.sendPacketSync(packet) >= 0;
				yield* this.#received(decoder, frame);
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
		while (this.#intact) {
			const received = decoder.receiveFrameSync(frame);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
			this.#format ??= frame.format;
			this.#intact =
				received >= 0 &&
				frame.channels === this.channelCount &&
				frame.sampleRate === this.rate &&
				frame.format === this.#format;
			if (!this.#intact) return;
			if (this.#isTrimmedTwice) {
				const left = (this.promisedFrames ?? Infinity) - this.#decodedFrames;
				if (left <= 0) return;
				frame.nbSamples = Math.min(frame.nbSamples, left);
			}
			this.#decodedFrames += frame.nbSamples;
			yield frame;
			frame.unref();
		}
	}
}

/** Why none of a container's streams can be decoded as sound. */
function whyNone({ streams }: FormatContext): Undecodable['reason'] {
	if (streams.length === 0) return 'no-sound';
	// FFmpeg doesn't choose an audio stream without channels, or with too many.
	return streams.some(({ codecpar: { codecType } }) => codecType === AVMEDIA_TYPE_AUDIO)
		? 'no-codec'
		: 'only-pictures';
}
