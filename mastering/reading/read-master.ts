import { stat } from 'node:fs/promises';
import type { Sound } from '../audio/blocks';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import { MasteringFault } from '../fault';
import { shown } from '../files';
import { decodedBlocks } from './decode';
import { SoundFile, Undecodable } from './sound-file';
import { waveShare } from './wave-share';

/** What FFmpeg calls the containers a master may have. */
const containers = ['flac', 'wav'];

/**
 * Opens a master as stereo PCM at 48 kHz, in 32-bit float; mono goes to both channels. Going through
 * its blocks throws a MasteringFault, too, when it turns out to be damaged.
 * @throws MasteringFault when it is empty, cut short, without sound, or not mono or stereo.
 */
export async function openMaster(path: string): Promise<Sound> {
	await refuseWhatIsNoFile(path);
	const held = await waveShare(path);
	if (held < 1) throw cutShort(path, held);
	// Only to look at it: what is not gone through then needs no disposing of.
	using file = opened(path);
	if (!containers.includes(file.container)) {
		throw fault(path, `is ${file.container} inside, not WAV or FLAC; export it again.`);
	}
	if (file.channelCount > 2) {
		throw fault(path, `has ${file.channelCount} channels; export it in mono or stereo.`);
	}
	const frames = file.promisedFrames ?? countedFrames(file);
	return {
		expectedFrames: Math.round((frames * sampleRate) / file.rate),
		blocks: { [Symbol.iterator]: () => stereoBlocks(path) }
	};
}

function* stereoBlocks(path: string): Generator<StereoPcm> {
	using file = opened(path);
	let frames = 0;
	for (const [left, right = left] of decodedBlocks(file)) {
		if (!left || !right || left.length === 0) continue;
		frames += left.length;
		yield { left, right };
	}
	if (file.share < 1) throw cutShort(path, file.share);
	if (frames === 0) throw fault(path, 'has no sound in it; export it again.');
}

function countedFrames(file: SoundFile): number {
	let frames = 0;
	for (const { nbSamples } of file.frames()) frames += nbSamples;
	return frames;
}

async function refuseWhatIsNoFile(path: string): Promise<void> {
	let found;
	try {
		found = await stat(path);
	} catch {
		throw fault(path, "can't be read; check that it is there and that you may read it.");
	}
	if (!found.isFile()) throw fault(path, 'is no file; put the recording itself there.');
	if (found.size === 0) throw fault(path, 'is empty; export it again.');
}

function opened(path: string): SoundFile {
	try {
		return new SoundFile(path);
	} catch (error) {
		if (!(error instanceof Undecodable)) throw error;
		switch (error.reason) {
			case 'unknown-container':
				throw fault(path, 'is neither WAV nor FLAC inside; export it again.');
			case 'only-pictures':
				throw fault(path, 'has a picture but no sound; export the sound.');
			case 'no-sound':
				throw fault(path, 'has no sound in it; export it again.');
			case 'no-codec':
				throw fault(path, 'is coded in an unknown way; export it as 24-bit WAV or FLAC.');
		}
	}
}

function cutShort(path: string, share: number): MasteringFault {
	return fault(
		path,
		`is cut short or damaged: only ${Math.floor(share * 100)} % of it can be read; export it again.`
	);
}

function fault(path: string, what: string): MasteringFault {
	return new MasteringFault(`${shown(path)} ${what}`);
}
