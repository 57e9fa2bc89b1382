import type { AVSampleFormat, Frame } from 'node-av';
import { sampleRate } from '../../src/lib/signal/pcm';
import { AudioGraph, planesOf, type Planes } from '../filter-graph';
import type { SoundFile } from './sound-file';

/** Filters that analyse a file's sound at its own rate, as planar float. */
export interface Examiner {
	/** In FFmpeg's notation. */
	readonly filters: string;
	/** Takes each of their frames, ahead of the sound in it. */
	examine(frame: Frame): void;
}

/** How many frames a block has: a third of a second. */
const blockFrames = 16_384;

/**
 * Brings any rate to 48 kHz. FFmpeg's build in node-av has no soxr; its own resampler, with a filter
 * eight times its usual length, passes everything up to 20 kHz within 0.01 dB and attenuates aliases
 * by more than 110 dB.
 */
function resampling(rate: number): string {
	// The resampler keeps at most 1024 phases of its filter.
	const interpolate = sampleRate / greatestCommonDivisor(sampleRate, rate) > 1024 ? 1 : 0;
	return `aresample=${sampleRate}:filter_size=256:kaiser_beta=12.5:cutoff=0.97:linear_interp=${interpolate}`;
}

/**
 * Decodes a file's sound to 32-bit float at 48 kHz, block by block, to the last sample that the
 * decoder and the resampler hold.
 * @throws SoundFault when the decoder refuses it.
 */
export function* decodedBlocks(file: SoundFile, examiner?: Examiner): Generator<Planes> {
	const { rate, channelCount } = file;
	const sound = [
		...(rate === sampleRate ? [] : [resampling(rate)]),
		`asetnsamples=n=${blockFrames}:p=0`
	].join();
	const filters = examiner
		? `[in]aformat=sample_fmts=fltp,asplit[a][b];[a]${examiner.filters}[examined];[b]${sound}[sound]`
		: `[in]aformat=sample_fmts=fltp,${sound}[sound]`;
	const outputs = examiner ? ['sound', 'examined'] : ['sound'];
	let graph: AudioGraph | null = null;
	try {
		for (const frame of file.frames()) {
			// Only frames tell the format for certain.
			graph ??= new AudioGraph(
				{ rate, channelCount, format: frame.format as AVSampleFormat },
				filters,
				outputs
			);
			graph.push(frame);
			yield* ready(graph, examiner);
		}
		if (!graph) return;
		graph.push(null);
		yield* ready(graph, examiner);
	} finally {
		graph?.[Symbol.dispose]();
	}
}

function* ready(graph: AudioGraph, examiner?: Examiner): Generator<Planes> {
	if (examiner) for (const frame of graph.pull('examined')) examiner.examine(frame);
	for (const frame of graph.pull('sound')) yield planesOf(frame);
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
