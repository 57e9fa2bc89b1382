import { AV_SAMPLE_FMT_FLTP, type Frame } from 'node-av';
import type { Recording } from '../../src/content/manifest';
import { powerDbfs, roundedDbfs, silenceDbfs } from '../../src/lib/signal/decibels';
import { sampleRate, type PcmSink, type StereoPcm } from '../../src/lib/signal/pcm';
import { AudioGraph } from '../filter-graph';

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
	'[in]ebur128@loudness=metadata=1:peak=sample+true:framelog=quiet',
	'astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=RMS_level[out]'
].join(',');

/** What `ebur128` reports for a recording with nothing above the gate. */
const gateLufs = -70;
/** Its momentary loudness of silence. */
const silentLufs = -120.69;
/** Momentary loudness covers 400 ms; until the first is complete, there is none. */
const intervalsPerMoment = 4;

/**
 * Measures the levels of a recording with FFmpeg's `ebur128` (ITU-R BS.1770-4) and `astats`;
 * {@link finish} throws RangeError when it was empty.
 */
export class LevelMeter implements PcmSink<Levels> {
	readonly #graph = new AudioGraph(
		{ rate: sampleRate, channelCount: 2, format: AV_SAMPLE_FMT_FLTP },
		filters
	);
	#frames = 0;
	/** The sum of the squares of all samples. */
	#energy = 0;
	readonly #powers: number[] = [];
	readonly #momentaryPowers: number[] = [];

	push({ left, right }: StereoPcm): void {
		this.#frames += left.length;
		this.#graph.pushPlanes([left, right]);
		for (const interval of this.#graph.pull()) this.#add(interval);
	}

	finish(): Levels {
		using graph = this.#graph;
		if (this.#frames === 0) throw new RangeError('an empty recording has no level');
		graph.push(null);
		for (const interval of graph.pull()) this.#add(interval);
		const [peakDbfs, truePeakDbtp, integratedLufs] = (
			['sample_peak', 'true_peak', 'integrated'] as const
		).map((option) => graph.figure('ebur128@loudness', option)) as [number, number, number];
		const sorted = Float64Array.from(this.#powers).sort();
		return {
			rmsDbfs: level(this.#energy / (2 * this.#frames)),
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

	#add(interval: Frame): void {
		using metadata = interval.getMetadata();
		const power = powerOf(Number(metadata.get('lavfi.astats.Overall.RMS_level')));
		this.#powers.push(power);
		this.#energy += power * 2 * interval.nbSamples;
		if (this.#powers.length >= intervalsPerMoment && interval.nbSamples === intervalFrames) {
			const momentaryLufs = Number(metadata.get('lavfi.r128.M'));
			this.#momentaryPowers.push(momentaryLufs > silentLufs ? powerOf(momentaryLufs) : 0);
		}
	}

	/** The mean of all momentary values, ungated, for which FFmpeg has no figure. */
	#ungatedLufs(): number | null {
		const power = this.#momentaryPowers.reduce((sum, x) => sum + x, 0);
		if (power === 0) return null;
		return roundedDbfs(10 * Math.log10(power / this.#momentaryPowers.length));
	}
}

function level(power = 0): number {
	return roundedDbfs(powerDbfs(power));
}

/** FFmpeg writes `-inf` for silence, which JavaScript reads as NaN. */
function powerOf(decibels: number): number {
	return Number.isNaN(decibels) ? 0 : 10 ** (decibels / 10);
}
