import type { Detail } from '$content/detail';
import { eventCues } from '$lib/signal/cues';
import { describeSpectrogram, soundsOf } from '$lib/signal/descriptions';
import { EventDetector } from '$lib/signal/events';
import { sampleRate, type StereoPcm } from '$lib/signal/pcm';
import { SpectrogramMeter } from '$lib/signal/spectrogram';
import {
	ceilingDbfs,
	floorDbfs,
	highestHz,
	levelByte,
	lowestHz
} from '$lib/signal/spectrogram-scale';
import { steadyLinesHz } from '$lib/signal/steady-lines';
import { ThirdOctaves } from '$lib/signal/third-octaves';
import type { Tile } from '$lib/signal/tile-columns';
import { sampleBytes, toStereo } from '../rooms/samples';
import { intervalMs, LevelSums, type Levels } from './levels';
import { Resampler } from './resampler';

/** The size of the picture of a whole room, as in mastering. */
const widthPx = 1280;
const heightPx = 640;
/** Read at a time: a second or so. */
const blockFrames = 48_000;

/** What to analyse. */
export interface RoomSound {
	/** The word. */
	readonly title: string;
	/** Interleaved 32-bit float, little-endian. */
	readonly samples: Blob;
	readonly sampleRateHz: number;
	readonly channels: 1 | 2;
	/** Samples per channel. */
	readonly frames: number;
}

/** What is in a room, measured as mastering measures a master. */
export interface Analysis extends Omit<Levels, 'envelopeDbfs'> {
	/** Level per third octave, in dBFS. */
	readonly spectrumDbfs: readonly number[];
	/** The paths of its tiles are their places in {@link tiles}. */
	readonly detail: Detail;
	/** Levels of the events, by which edited captions get theirs. */
	readonly detected: ReturnType<EventDetector['finish']>;
	/** The spectrogram as a whole, and window by window. */
	readonly picture: Tile;
	readonly tiles: readonly Tile[];
}

/**
 * Analyses a room in one pass, block by block, so that a long one takes little memory.
 * @param advance called now and then with the share that is done, 0 to 1
 */
export async function analyse(
	{ title, samples, sampleRateHz, channels, frames }: RoomSound,
	advance: (share: number) => void = () => undefined
): Promise<Analysis> {
	const durationSeconds = frames / sampleRateHz;
	const levels = new LevelSums();
	const thirdOctaves = new ThirdOctaves();
	const events = new EventDetector();
	const spectrogram = new SpectrogramMeter(
		Math.round(durationSeconds * sampleRate),
		widthPx,
		heightPx
	);
	const sinks = [levels, thirdOctaves, events, spectrogram];
	const push = (block: StereoPcm) => {
		for (const sink of sinks) sink.push(block);
	};
	const resampler = sampleRateHz === sampleRate ? null : new Resampler(sampleRateHz);
	const frameBytes = channels * sampleBytes;
	for (let at = 0; at < frames; at += blockFrames) {
		const end = Math.min(frames, at + blockFrames);
		const bytes = await samples.slice(at * frameBytes, end * frameBytes).arrayBuffer();
		const block = toStereo(new Float32Array(bytes), channels);
		push(resampler ? resampler.push(block) : block);
		advance(end / frames);
	}
	if (resampler) push(resampler.finish());

	const { envelopeDbfs, ...measured } = levels.finish();
	const spectrumDbfs = thirdOctaves.finish();
	const detected = events.finish();
	const grid = spectrogram.finish();
	const cues = eventCues({
		durationSeconds,
		events: detected,
		noiseFloorDbfs: measured.noiseFloorDbfs,
		quietDbfs: thirdOctaves.quietDbfs
	});
	const sounds = soundsOf(cues, detected);
	const pictureWords = describeSpectrogram(title, {
		spectrumDbfs,
		linesHz: steadyLinesHz(grid),
		sounds
	});
	return {
		...measured,
		spectrumDbfs,
		detected,
		detail: {
			intervalMs,
			dbfs: envelopeDbfs,
			cues,
			events: sounds,
			pictureWords,
			tiles: {
				paths: grid.tiles.map((_, index) => String(index)),
				columnSeconds: durationSeconds / (widthPx * grid.tiles.length),
				tileColumns: widthPx,
				rows: heightPx / 2,
				lowestHz,
				highestHz,
				floorDbfs,
				ceilingDbfs
			}
		},
		picture: { columns: widthPx, rows: heightPx, levels: Uint8Array.from(grid.dbfs, levelByte) },
		tiles: grid.tiles
	};
}
