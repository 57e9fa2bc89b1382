import type { Fidelity } from '../../src/content/manifest';
import { differenceDb } from './difference';
import { fileSpectrumDbfs } from './file-spectrum';

/**
 * Decodes a rendition and compares it with its master.
 * @param masterDbfs The master's level per third octave.
 * @throws Undecodable when the rendition can't be decoded.
 */
export function measureFidelity(
	format: Fidelity['format'],
	path: string,
	masterDbfs: readonly number[]
): Fidelity {
	return { format, differenceDb: differenceDb(masterDbfs, fileSpectrumDbfs(path)) };
}
