import { extname } from 'node:path';
import type { Recording } from '../../src/content/manifest';
import { sampleRate, type Sound, type StereoPcm } from '../../src/lib/signal/pcm';
import { MasteringFault, displayPath, readingProblem } from '../fault';
import { decodedBlocks } from './decode';
import { formatOf, looksLikeSound } from './file-formats';
import { SoundFault, unreadable } from './sound-fault';
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
	/** One line each, once all blocks are through. */
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
	await requireSoundFile(path);
	// Only for its properties: blocks that nobody iterates over then leave nothing open.
	using file = openFile(path);
	requireSupported(path, file);
	const seconds = (file.promisedFrames ?? file.countFrames()) / file.rate;
	if (seconds > longestSeconds) {
		throw fault(
			path,
			`lasts ${Math.floor(seconds / 60)} minutes, more than the 120 a track may last; export only the track.`
		);
	}
	const examination = new Examination(file);
	const wrongEnding = wrongEndingText(path, file.demuxer);
	return {
		shape: { rateHz: file.rate, bits: file.bits, lossy: file.lossy },
		expectedFrames: Math.round(seconds * sampleRate),
		blocks: { [Symbol.iterator]: () => namingInEach(path, stereoBlocks(path, examination)) },
		warnings: () =>
			[...wrongEnding, ...examination.warnings()].map((text) => `${displayPath(path)} ${text}`)
	};
}

function* stereoBlocks(path: string, examination: Examination): Generator<StereoPcm> {
	using file = openFile(path);
	let frames = 0;
	const blocks = decodedBlocks(file, {
		filters: examination.filters,
		examine: (frame) => {
			requireValidSamples(path, examination.examine(frame));
		}
	});
	for (const [left, right = left] of blocks) {
		if (!left || !right || left.length === 0) continue;
		frames += left.length;
		if (frames > longestSeconds * sampleRate) {
			throw fault(path, 'lasts more than the 120 minutes a track may last; export only the track.');
		}
		yield { left, right };
	}
	file.requireWhole();
	if (frames === 0) throw fault(path, 'has no sound in it; export it again.');
}

async function requireSoundFile(path: string): Promise<void> {
	let isSound;
	try {
		isSound = await looksLikeSound(path);
	} catch (error) {
		throw fault(path, readingProblem(error));
	}
	if (!isSound) throw fault(path, unreadable().message);
}

function requireSupported(path: string, file: SoundFile): void {
	const { demuxer, channelCount, rate, soundStreams } = file;
	if (!formatOf(demuxer)) {
		throw fault(
			path,
			`is really ${demuxer}, a format that isn't supported; export it as 24-bit WAV or FLAC.`
		);
	}
	if (soundStreams > 1) {
		throw fault(path, `has ${soundStreams} audio streams; export only the one you want.`);
	}
	if (channelCount < 1 || channelCount > 2) {
		throw fault(path, `has ${channelCount} channels; export it in mono or stereo.`);
	}
	if (!(rate >= lowestRate && rate <= highestRate)) {
		throw fault(path, `has a sample rate of ${rate} Hz; export it at 8 to 192 kHz.`);
	}
}

function requireValidSamples(path: string, { hasInvalidSamples, peakDbfs }: PartFigures): void {
	if (hasInvalidSamples) {
		throw fault(path, 'contains samples that are not numbers (NaN or infinity); export it again.');
	}
	if (peakDbfs > highestPeakDbfs) {
		throw fault(
			path,
			`has samples at +${peakDbfs.toFixed(1)} dBFS; export it with all of them below 0 dBFS.`
		);
	}
}

function wrongEndingText(path: string, demuxer: string): readonly string[] {
	const format = formatOf(demuxer);
	if (!format || format.endings.includes(extname(path).slice(1).toLowerCase())) return [];
	const { name, endings } = format;
	return [`is really ${name}, not what its name says; rename it to end in .${endings[0]}.`];
}

function openFile(path: string): SoundFile {
	return naming(path, () => new SoundFile(path));
}

/** Adds the file's name to what is wrong with it. */
function naming<Result>(path: string, read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		throw named(path, error);
	}
}

/** The same for blocks that are read while they are iterated over. */
function* namingInEach<Block>(path: string, blocks: Iterable<Block>): Generator<Block> {
	try {
		yield* blocks;
	} catch (error) {
		throw named(path, error);
	}
}

/** An error with the file's name. What isn't about the file's contents stays as its cause. */
function named(path: string, error: unknown): MasteringFault {
	if (error instanceof MasteringFault) return error;
	if (error instanceof SoundFault) return fault(path, error.message);
	return fault(path, readingProblem(error), { cause: error });
}

function fault(path: string, what: string, options?: ErrorOptions): MasteringFault {
	return new MasteringFault(`${displayPath(path)} ${what}`, options);
}
