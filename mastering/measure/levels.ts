import {
	AV_BUFFERSRC_FLAG_KEEP_REF,
	AV_BUFFERSRC_FLAG_PUSH,
	AV_CHANNEL_LAYOUT_STEREO,
	AV_LOG_QUIET,
	AV_OPT_TYPE_DOUBLE,
	AV_SAMPLE_FMT_FLTP,
	AVERROR_EAGAIN,
	AVERROR_EOF,
	FFmpegError,
	FilterGraph,
	Frame,
	Log,
	type FilterContext
} from 'node-av';
import type { Recording } from '../../src/content/manifest';
import { powerDbfs, roundedDbfs, silenceDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type PcmSink, type StereoPcm } from '../../src/lib/signal/pcm';

/** How long each interval of an envelope is. `ebur128` cuts the sound into these. */
export const intervalMs = 100;

const intervalFrames = (sampleRate * intervalMs) / 1000;

/** How loud a recording is, as the manifest has it: in dBFS, dBTP and LUFS to one decimal. */
export interface Levels extends Pick<
	Recording,
	| 'rmsDbfs'
	| 'peakDbfs'
	| 'noiseFloorDbfs'
	| 'loudestDbfs'
	| 'quietestDbfs'
	| 'truePeakDbtp'
	| 'loudness'
> {
	/** RMS of both channels per {@link intervalMs}; the last interval may be shorter. */
	readonly envelopeDbfs: readonly number[];
}

const filters = [
	`abuffer@in=sample_rate=${sampleRate}:sample_fmt=fltp:channel_layout=stereo:time_base=1/${sampleRate}`,
	'ebur128@loudness=metadata=1:peak=sample+true:framelog=quiet',
	'astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=RMS_level',
	'abuffersink@out'
].join(',');

/** What `ebur128` says of a whole recording that has nothing above the gate. */
const gateLufs = -70;
/** What it says of a moment of silence, and of every moment before the first 400 ms are complete. */
const silentLufs = -120.69;

/**
 * Measures the levels of a recording with FFmpeg's `ebur128` (ITU-R BS.1770-4) and `astats`;
 * {@link finish} throws RangeError when it was empty.
 */
export class LevelMeter implements PcmSink<Levels> {
	readonly #graph = new FilterGraph();
	readonly #source: FilterContext;
	readonly #loudness: FilterContext;
	readonly #sink: FilterContext;
	readonly #input = new Frame();
	readonly #output = new Frame();
	#planes: readonly Float32Array[] = [];
	#filled = 0;
	#frames = 0;
	/** The sum of the squares of all samples. */
	#energy = 0;
	readonly #powers: number[] = [];
	readonly #momentaryPowers: number[] = [];

	/** @throws FFmpegError when this FFmpeg has no such filters. */
	constructor() {
		Log.setLevel(AV_LOG_QUIET);
		this.#graph.alloc();
		check(this.#graph.parse2(filters));
		check(this.#graph.configSync());
		this.#source = this.#filter('abuffer@in');
		this.#loudness = this.#filter('ebur128@loudness');
		this.#sink = this.#filter('abuffersink@out');
		this.#input.alloc();
		this.#output.alloc();
		this.#allocate();
	}

	push({ left, right }: StereoPcm): void {
		const [leftPlane, rightPlane] = this.#planes;
		for (let start = 0; start < left.length;) {
			const end = Math.min(left.length, start + intervalFrames - this.#filled);
			leftPlane?.set(left.subarray(start, end), this.#filled);
			rightPlane?.set(right.subarray(start, end), this.#filled);
			this.#filled += end - start;
			start = end;
			if (this.#filled === intervalFrames) this.#send();
		}
	}

	finish(): Levels {
		if (this.#filled > 0) this.#send();
		if (this.#frames === 0) throw new RangeError('an empty recording has no level');
		check(this.#source.buffersrcAddFrameSync(null));
		this.#receive();
		const sorted = Float64Array.from(this.#powers).sort();
		const [peakDbfs, truePeakDbtp, integratedLufs] = ['sample_peak', 'true_peak', 'integrated'].map(
			(name) => this.#loudness.getOption(name, AV_OPT_TYPE_DOUBLE) ?? NaN
		) as [number, number, number];
		this.#graph.free();
		this.#input.free();
		this.#output.free();
		return {
			rmsDbfs: roundedDbfs(powerDbfs(this.#energy / (2 * this.#frames))),
			peakDbfs: roundedDbfs(Math.max(silenceDbfs, peakDbfs)),
			noiseFloorDbfs: level(sorted[Math.floor((sorted.length - 1) * 0.1)]),
			loudestDbfs: level(sorted.at(-1)),
			quietestDbfs: level(sorted[0]),
			truePeakDbtp: roundedDbfs(Math.max(silenceDbfs, peakDbfs, truePeakDbtp)),
			loudness: {
				integratedLufs: integratedLufs > gateLufs ? roundedDbfs(integratedLufs) : null,
				ungatedLufs: this.#ungatedLufs()
			},
			envelopeDbfs: this.#powers.map(level)
		};
	}

	/** The mean of all moments, without a gate, which FFmpeg has no figure for. */
	#ungatedLufs(): number | null {
		const power = this.#momentaryPowers.reduce((sum, x) => sum + x, 0);
		if (power === 0) return null;
		return roundedDbfs(10 * Math.log10(power / this.#momentaryPowers.length));
	}

	#send(): void {
		const input = this.#input;
		input.nbSamples = this.#filled;
		input.pts = BigInt(this.#frames);
		this.#frames += this.#filled;
		this.#filled = 0;
		const flags = AV_BUFFERSRC_FLAG_PUSH | AV_BUFFERSRC_FLAG_KEEP_REF;
		check(this.#source.buffersrcAddFrameSync(input, flags as typeof AV_BUFFERSRC_FLAG_PUSH));
		this.#receive();
		// node-av frees what it hands out only between turns of the event loop, so the memory is reused
		// unless a filter still holds it.
		if (!input.isWritable) this.#allocate();
	}

	#receive(): void {
		const output = this.#output;
		for (;;) {
			const received = this.#sink.buffersinkGetFrameSync(output);
			if (received === AVERROR_EAGAIN || received === AVERROR_EOF) return;
			check(received);
			using metadata = output.getMetadata();
			const power = powerOf(Number(metadata.get('lavfi.astats.Overall.RMS_level')));
			this.#powers.push(power);
			this.#energy += power * 2 * output.nbSamples;
			const momentaryLufs = Number(metadata.get('lavfi.r128.M'));
			if (this.#powers.length >= 400 / intervalMs && output.nbSamples === intervalFrames) {
				this.#momentaryPowers.push(momentaryLufs > silentLufs ? powerOf(momentaryLufs) : 0);
			}
			output.unref();
		}
	}

	#allocate(): void {
		const input = this.#input;
		input.unref();
		input.format = AV_SAMPLE_FMT_FLTP;
		input.nbSamples = intervalFrames;
		input.sampleRate = sampleRate;
		input.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
		check(input.allocBuffer());
		this.#planes = (input.data ?? []).map(
			({ buffer, byteOffset }) => new Float32Array(buffer, byteOffset, intervalFrames)
		);
	}

	#filter(name: string): FilterContext {
		const found = this.#graph.getFilter(name);
		if (!found) throw new Error(`FFmpeg has no filter ${name}`);
		return found;
	}
}

/**
 * Measures a recording in memory.
 * @throws RangeError when it is empty.
 */
export function measureLevels(pcm: StereoPcm): Levels {
	const meter = new LevelMeter();
	meter.push(pcm);
	return meter.finish();
}

function level(power = 0): number {
	return roundedDbfs(powerDbfs(power));
}

/** FFmpeg writes `-inf` for silence, which is no number to JavaScript. */
function powerOf(decibels: number): number {
	return Number.isNaN(decibels) ? 0 : 10 ** (decibels / 10);
}

function check(code: number): void {
	FFmpegError.throwIfError(code, 'measure');
}
