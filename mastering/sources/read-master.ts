import { extname } from 'node:path';
import type { Recording } from '../../src/content/manifest';
import { sampleRate, type Sound, type StereoPcm } from '../../src/lib/signal/pcm';
import { MasteringFault, displayPath, readingProblem } from '../fault';
import { decodedBlocks } from './decode';
import { formatOf, looksLikeSound, type MasterFormat } from './file-formats';
import { noSound, SoundFault, unreadable } from './sound-fault';
import { SoundFile } from './sound-file';
import { Examination, type PartFigures } from './warnings';

const lowestRate = 8000;
const highestRate = 192_000;
/** Longer than any track; a file that claims more is damaged, or is something else. */
const longestSeconds = 2 * 3600;
/** How far above full scale floating point may go before it is taken for a fault. */
const highestPeakDbfs = 3;

/** A master's sound, and what an engineer would want to know about it. */
export interface Master extends Sound {
	readonly shape: NonNullable<Recording['master']>;
	/** One line each, once all blocks have been read. */
	warnings(): readonly string[];
}

/**
 * Opens a master as stereo PCM at 48 kHz in 32-bit float; mono goes to both channels. What isn't a
 * file, or is empty, was refused before (`usable-file.ts`). Iterating over its blocks throws a
 * MasteringFault, too, when it turns out to be damaged.
 * @throws MasteringFault when it is truncated, without sound, longer than two hours, not mono or
 * stereo, or has a sample rate outside 8 to 192 kHz.
 */
export async function openMaster(path: string): Promise<Master> {
	try {
		return await opened(path);
	} catch (error) {
		throw named(path, error);
	}
}

async function opened(path: string): Promise<Master> {
	await requireSound(path);
	// Only for its properties: blocks that nobody iterates over then leave nothing open.
	using file = new SoundFile(path);
	const format = supportedFormat(file);
	const seconds = (file.statedFrames ?? file.countFrames()) / file.rate;
	if (seconds > longestSeconds) {
		throw new SoundFault(
			`lasts ${Math.floor(seconds / 60)} minutes, more than the 120 a track may last; export only the track.`
		);
	}
	const examination = new Examination(file);
	const wrongEnding = wrongEndingText(path, format);
	return {
		shape: { rateHz: file.rate, bits: file.bits, lossy: file.lossy },
		expectedFrames: Math.round(seconds * sampleRate),
		blocks: { [Symbol.iterator]: () => stereoBlocks(path, examination) },
		warnings: () =>
			[...wrongEnding, ...examination.warnings()].map((text) => `${displayPath(path)} ${text}`)
	};
}

function* stereoBlocks(path: string, examination: Examination): Generator<StereoPcm> {
	try {
		yield* decodedInStereo(path, examination);
	} catch (error) {
		throw named(path, error);
	}
}

function* decodedInStereo(path: string, examination: Examination): Generator<StereoPcm> {
	using file = new SoundFile(path);
	let frames = 0;
	const blocks = decodedBlocks(file, {
		filters: examination.filters,
		examine: (frame) => {
			requireValidSamples(examination.examine(frame));
		}
	});
	for (const [left, right = left] of blocks) {
		if (!left || !right || left.length === 0) continue;
		frames += left.length;
		if (frames > longestSeconds * sampleRate) {
			throw new SoundFault(
				'lasts more than the 120 minutes a track may last; export only the track.'
			);
		}
		yield { left, right };
	}
	file.requireWhole();
	if (frames === 0) throw noSound();
}

async function requireSound(path: string): Promise<void> {
	let isSound;
	try {
		isSound = await looksLikeSound(path);
	} catch (error) {
		throw new SoundFault(readingProblem(error));
	}
	if (!isSound) throw unreadable();
}

function supportedFormat({ demuxer, channelCount, rate, soundStreams }: SoundFile): MasterFormat {
	const format = formatOf(demuxer);
	if (!format) {
		throw new SoundFault(
			`is really ${demuxer}, a format that isn't supported; export it as 24-bit WAV or FLAC.`
		);
	}
	if (soundStreams > 1) {
		throw new SoundFault(`has ${soundStreams} audio streams; export only the one you want.`);
	}
	if (channelCount < 1 || channelCount > 2) {
		throw new SoundFault(`has ${channelCount} channels; export it in mono or stereo.`);
	}
	if (!(rate >= lowestRate && rate <= highestRate)) {
		throw new SoundFault(`has a sample rate of ${rate} Hz; export it at 8 to 192 kHz.`);
	}
	return format;
}

function requireValidSamples({ hasInvalidSamples, peakDbfs }: PartFigures): void {
	if (hasInvalidSamples) {
		throw new SoundFault(
			'contains samples that are not numbers (NaN or infinity); export it again.'
		);
	}
	if (peakDbfs > highestPeakDbfs) {
		throw new SoundFault(
			`has samples at +${peakDbfs.toFixed(1)} dBFS; export it with all of them below 0 dBFS.`
		);
	}
}

function wrongEndingText(path: string, { name, endings }: MasterFormat): readonly string[] {
	if (endings.includes(extname(path).slice(1).toLowerCase())) return [];
	return [`is really ${name}, not what its name says; rename it to end in .${endings[0]}.`];
}

/** An error with the file's name. What isn't about the file's contents stays as its cause. */
function named(path: string, error: unknown): MasteringFault {
	if (error instanceof SoundFault)
		return new MasteringFault(`${displayPath(path)} ${error.message}`);
	const problem = readingProblem(error);
	return new MasteringFault(`${displayPath(path)} ${problem}`, { cause: error });
}
