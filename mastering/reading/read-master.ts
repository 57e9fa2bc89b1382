import { stat } from 'node:fs/promises';
import type { StereoPcm } from '../audio/pcm';
import { MasteringFault } from '../fault';
import { shown } from '../files';
import { decode, Undecodable, type Decoded } from './decode';
import { waveShare } from './wave-share';

/** What FFmpeg calls the containers a master may have. */
const containers = ['flac', 'wav'];

/**
 * Reads a master as stereo PCM at 48 kHz, in 32-bit float; mono goes to both channels.
 * @throws MasteringFault when it is empty, cut short, damaged, without sound, or not mono or stereo.
 */
export async function readMaster(path: string): Promise<StereoPcm> {
	await refuseWhatIsNoFile(path);
	const { container, channels, share } = decoded(path);
	if (!containers.includes(container)) {
		throw fault(path, `is ${container} inside, not WAV or FLAC; export it again.`);
	}
	if (channels.length > 2) {
		throw fault(path, `has ${channels.length} channels; export it in mono or stereo.`);
	}
	const held = Math.min(share, await waveShare(path));
	if (held < 1) {
		throw fault(
			path,
			`is cut short or damaged: only ${Math.floor(held * 100)} % of it can be read; export it again.`
		);
	}
	const [left, right = left] = channels;
	if (!left || !right || left.length === 0) {
		throw fault(path, 'has no sound in it; export it again.');
	}
	return { left, right };
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

function decoded(path: string): Decoded {
	try {
		return decode(path);
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

function fault(path: string, what: string): MasteringFault {
	return new MasteringFault(`${shown(path)} ${what}`);
}
