import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { decodedBlocks } from '../sources/decode';
import { SoundFile } from '../sources/sound-file';

/**
 * Mean level of a published file per third octave, in dBFS, decoded block by block as a player
 * would.
 * @throws Undecodable when it can't be decoded.
 */
export function fileSpectrumDbfs(path: string): readonly number[] {
	using file = new SoundFile(path);
	const thirdOctaves = new ThirdOctaves();
	for (const [left, right = left] of decodedBlocks(file)) {
		if (left && right) thirdOctaves.push({ left, right });
	}
	return thirdOctaves.finish();
}
