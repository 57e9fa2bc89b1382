import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { sampleRate, type StereoPcm } from '../../src/lib/signal/pcm';
import { MasteringFault } from '../fault';
import { shown } from '../publish/shown-path';
import { containerOf, endingFits } from './containers';
import { decodedBlocks } from './decode';
import { Examination } from './findings';
import type { Master } from './planar';
import { isSoundSignature, signatureBytes } from './signature';
import { SoundFile, Undecodable } from './sound-file';
import { waveShare } from './wave-share';

const lowestRate = 8000;
const highestRate = 192_000;
/** Longer than any track; what says it is longer is damaged, or is something else. */
const mostSeconds = 2 * 3600;
/** What floating point may have above full scale before it is taken for a fault: 3 dB. */
const highestSample = 10 ** (3 / 20);

/**
 * Opens a master as stereo PCM at 48 kHz, in 32-bit float; mono goes to both channels. Going through
 * its blocks throws a MasteringFault, too, when it turns out to be damaged.
 * @throws MasteringFault when it is empty, cut short, without sound, longer than two hours, not mono
 * or stereo, or has a sample rate outside 8 to 192 kHz.
 */
export async function openMaster(path: string): Promise<Master> {
	await refuseWhatIsNoFile(path);
	const held = await waveShare(path);
	if (held < 1) throw cutShort(path, held);
	// Only to look at it: what is not gone through then needs no disposing of.
	using file = opened(path);
	refuseWhatIsOdd(path, file);
	const frames = file.promisedFrames ?? file.countFrames();
	const seconds = frames / file.rate;
	if (seconds > mostSeconds) {
		throw fault(
			path,
			`lasts ${Math.floor(seconds / 60)} minutes, more than the 120 that a track may; export only the track.`
		);
	}
	const examination = new Examination(file);
	const found = containerOf(file.container);
	const ending = extname(path).slice(1).toLowerCase();
	return {
		expectedFrames: Math.round(seconds * sampleRate),
		blocks: { [Symbol.iterator]: () => stereoBlocks(path, examination) },
		warnings: () =>
			[
				...(found && !endingFits(found, ending)
					? [
							`is ${found.name} inside, not what its name says; give it the ending .${found.endings[0]}.`
						]
					: []),
				...examination.findings()
			].map((finding) => `${shown(path)} ${finding}`)
	};
}

function* stereoBlocks(path: string, examination: Examination): Generator<StereoPcm> {
	using file = opened(path);
	let frames = 0;
	const blocks = decodedBlocks(file, (block) => {
		refuseImpossibleSamples(path, block);
		examination.push(block);
	});
	for (const [left, right = left] of blocks) {
		if (!left || !right || left.length === 0) continue;
		frames += left.length;
		if (frames > mostSeconds * sampleRate) {
			throw fault(path, 'lasts more than the 120 minutes that a track may; export only the track.');
		}
		yield { left, right };
	}
	if (file.share < 1) throw cutShort(path, file.share);
	if (frames === 0) throw fault(path, 'has no sound in it; export it again.');
}

function refuseWhatIsOdd(path: string, file: SoundFile): void {
	const { container, channelCount, rate, soundStreams } = file;
	if (!containerOf(container)) {
		throw fault(
			path,
			`is ${container} inside, which masters can't be; export it as 24-bit WAV or FLAC.`
		);
	}
	if (soundStreams > 1) {
		throw fault(path, `has ${soundStreams} streams of sound; export the one that is meant.`);
	}
	if (channelCount < 1 || channelCount > 2) {
		throw fault(path, `has ${channelCount} channels; export it in mono or stereo.`);
	}
	if (!(rate >= lowestRate && rate <= highestRate)) {
		throw fault(path, `has a sample rate of ${rate} Hz; export it at one from 8 to 192 kHz.`);
	}
}

function refuseImpossibleSamples(path: string, block: readonly Float32Array[]): void {
	let peak = 0;
	let sum = 0;
	for (const samples of block) {
		for (let i = 0; i < samples.length; i++) {
			const x = samples[i] as number;
			// NaN is not larger than anything, but spoils every sum.
			sum += x;
			peak = Math.max(peak, Math.abs(x));
		}
	}
	if (Number.isNaN(sum) || peak === Infinity) {
		throw fault(path, 'has samples in it that are no numbers (NaN or infinity); export it again.');
	}
	if (peak > highestSample) {
		const peakDb = (20 * Math.log10(peak)).toFixed(1);
		throw fault(path, `has samples of +${peakDb} dBFS; export it with all of them below 0.`);
	}
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
	if (!isSoundSignature(await headOf(path))) throw unreadable(path);
}

async function headOf(path: string): Promise<Buffer> {
	let file;
	try {
		file = await open(path);
	} catch {
		throw fault(path, "can't be read; check that you may read it.");
	}
	try {
		const { buffer, bytesRead } = await file.read(
			Buffer.alloc(signatureBytes),
			0,
			signatureBytes,
			0
		);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

function unreadable(path: string): MasteringFault {
	return fault(path, 'is no sound that can be read; export it again, as 24-bit WAV or FLAC.');
}

function opened(path: string): SoundFile {
	try {
		return new SoundFile(path);
	} catch (error) {
		if (!(error instanceof Undecodable)) throw error;
		switch (error.reason) {
			case 'unknown-container':
				throw unreadable(path);
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
