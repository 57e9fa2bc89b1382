import {
	AV_CHANNEL_LAYOUT_MONO,
	AV_CHANNEL_LAYOUT_STEREO,
	AV_LOG_QUIET,
	AV_OPT_TYPE_DOUBLE,
	AV_SAMPLE_FMT_FLTP,
	avGetSampleFmtName,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	FFmpegError,
	FilterGraph,
	Frame,
	Log,
	type AVSampleFormat,
	type ChannelLayout,
	type FilterContext
} from 'node-av';

/** One array per channel, all equally long; 1 is full scale. */
export type Planes = readonly Float32Array[];

/** What goes into an {@link AudioGraph}: mono or stereo. */
export interface GraphInput {
	readonly rate: number;
	readonly channelCount: number;
	readonly format: AVSampleFormat;
}

/**
 * FFmpeg's filters with one input and one or more outputs: push frames in, then pull what is ready
 * from every output. Dispose of it when done.
 */
export class AudioGraph implements Disposable {
	readonly #graph = new FilterGraph();
	readonly #source: FilterContext;
	readonly #sinks: ReadonlyMap<string, FilterContext>;
	readonly #frame = new Frame();
	readonly #input: GraphInput;
	readonly #layout: ChannelLayout;
	#pushedFrames = 0;

	/**
	 * @param filters In FFmpeg's notation. Its input is labelled `[in]`, its outputs with their names.
	 * @throws FFmpegError when FFmpeg doesn't accept them.
	 */
	constructor(input: GraphInput, filters: string, outputs: readonly string[] = ['out']) {
		Log.setLevel(AV_LOG_QUIET);
		const { rate, format, channelCount } = input;
		this.#input = input;
		this.#layout = channelCount === 1 ? AV_CHANNEL_LAYOUT_MONO : AV_CHANNEL_LAYOUT_STEREO;
		const layout = channelCount === 1 ? 'mono' : 'stereo';
		this.#graph.alloc();
		this.#frame.alloc();
		const description = [
			`abuffer@in=time_base=1/${rate}:sample_rate=${rate}:sample_fmt=${avGetSampleFmtName(format) ?? ''}:channel_layout=${layout}[in]`,
			filters,
			...outputs.map((name) => `[${name}]abuffersink@${name}`)
		].join(';');
		check(this.#graph.parsePtr(description));
		check(this.#graph.configSync());
		this.#source = this.#filter('abuffer@in');
		this.#sinks = new Map(outputs.map((name) => [name, this.#filter(`abuffersink@${name}`)]));
	}

	/** Takes the next frame, whose samples then belong to the graph; null ends the input. */
	push(frame: Frame | null): void {
		if (frame) {
			// Many files don't say which of two channels is left, and some have gaps in their timestamps.
			frame.channelLayout = this.#layout;
			frame.pts = BigInt(this.#pushedFrames);
			this.#pushedFrames += frame.nbSamples;
		}
		check(this.#source.buffersrcAddFrameSync(frame));
	}

	/** Takes a copy of the next samples; the input's format must be planar float. */
	pushPlanes(planes: Planes): void {
		const nbSamples = planes[0]?.length ?? 0;
		if (nbSamples === 0) return;
		using frame = Frame.fromAudioBuffer(Buffer.concat(planes.map(bytesOf)), {
			nbSamples,
			format: AV_SAMPLE_FMT_FLTP,
			sampleRate: this.#input.rate,
			channelLayout: this.#layout,
			timeBase: { num: 1, den: this.#input.rate }
		});
		this.push(frame);
	}

	/** What is ready at an output. The frame is valid until the next is asked for. */
	*pull(output = 'out'): Generator<Frame> {
		const sink = this.#sinks.get(output);
		if (!sink) throw new Error(`the graph has no output ${output}`);
		const frame = this.#frame;
		for (;;) {
			const received = sink.buffersinkGetFrameSync(frame);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
			check(received);
			try {
				yield frame;
			} finally {
				frame.unref();
			}
		}
	}

	#filter(name: string): FilterContext {
		const found = this.#graph.getFilter(name);
		if (!found) throw new Error(`the graph has no filter ${name}`);
		return found;
	}

	/**
	 * A figure that a filter exports, such as `true_peak` of `ebur128@loudness`.
	 * @param filter Its name in the description.
	 */
	figure(filter: string, option: string): number {
		const value = this.#filter(filter).getOption(option, AV_OPT_TYPE_DOUBLE);
		if (value === null) throw new Error(`${filter} exports no ${option}`);
		return value;
	}

	[Symbol.dispose](): void {
		this.#frame.free();
		this.#graph.free();
	}
}

/** A copy of the samples in a frame of planar float. */
export function planesOf(frame: Frame): Float32Array[] {
	const { buffer, byteOffset } = frame.toBuffer();
	const samples = frame.nbSamples;
	return Array.from(
		{ length: frame.channels },
		(_, channel) => new Float32Array(buffer, byteOffset + 4 * channel * samples, samples)
	);
}

function bytesOf(samples: Float32Array): Buffer {
	return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

function check(code: number): void {
	FFmpegError.throwIfError(code, 'filter');
}
