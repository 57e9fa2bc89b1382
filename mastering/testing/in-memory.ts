import type { StereoPcm } from '../../src/lib/signal/pcm';
import { SpectrogramMeter, type Spectrogram } from '../../src/lib/signal/spectrogram';
import { FileEncoder, type EncoderSettings } from '../encode/encoder';
import type { Tags } from '../encode/tags';
import type { Planes } from '../filter-graph';
import { LevelMeter, type Levels } from '../measure/levels';
import { decodedBlocks } from '../sources/decode';
import { openMaster } from '../sources/read-master';
import { SoundFile } from '../sources/sound-file';
import { fed } from './signals';

/*
 * What mastering does block by block, for recordings that fit into memory.
 */

/**
 * A short master, and the warnings about it.
 * @throws MasteringFault as {@link openMaster} and its blocks do.
 */
export async function readMasterWhole(
	path: string
): Promise<{ pcm: StereoPcm; warnings: readonly string[] }> {
	const master = await openMaster(path);
	const blocks = Array.from(master.blocks, ({ left, right }) => [left.slice(), right.slice()]);
	const [left = new Float32Array(), right = left] = joinedBlocks(blocks);
	return { pcm: { left, right }, warnings: master.warnings() };
}

/**
 * The channels of a file at 48 kHz, without the encoder's delay; none when nothing could be decoded.
 * @throws SoundFault as {@link decodedBlocks} does.
 */
export function decode(path: string): Float32Array[] {
	using file = new SoundFile(path);
	return joinedBlocks([...decodedBlocks(file)]);
}

/**
 * Encodes a recording into a file.
 * @throws FFmpegError when a codec fails or the file can't be written.
 */
export function encode(pcm: StereoPcm, path: string, settings: EncoderSettings, tags: Tags): void {
	using encoder = new FileEncoder(path, settings, tags);
	encoder.push(pcm);
	encoder.finish();
}

/**
 * The levels of a recording.
 * @throws RangeError when it is empty.
 */
export function measureLevels(pcm: StereoPcm): Levels {
	return fed(new LevelMeter(), pcm, Infinity);
}

/** The spectrogram of a recording. */
export function spectrogramOf(pcm: StereoPcm, widthPx: number, heightPx: number): Spectrogram {
	return fed(new SpectrogramMeter(pcm.left.length, widthPx, heightPx), pcm);
}

function joinedBlocks(blocks: readonly Planes[]): Float32Array[] {
	const frames = blocks.reduce((sum, [first]) => sum + (first?.length ?? 0), 0);
	return (blocks[0] ?? []).map((_, channel) => {
		const whole = new Float32Array(frames);
		let at = 0;
		for (const block of blocks) {
			whole.set(block[channel] ?? [], at);
			at += block[channel]?.length ?? 0;
		}
		return whole;
	});
}
