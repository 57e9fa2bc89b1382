import type { Fidelity } from '../../src/content/manifest';
import { fidelityLimitDb, worstBand } from '../../src/content/third-octaves';
import { silenceDbfs } from '../../src/lib/signal/decibels';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
import { MasteringFault } from '../fault';
import { decodedBlocks } from '../sources/decode';
import { SoundFile } from '../sources/sound-file';

/**
 * Decodes a rendition and compares it with its master.
 * @param masterDbfs The master's level per third octave.
 * @throws SoundFault when the rendition can't be decoded.
 */
export function measureFidelity(
	format: Fidelity['format'],
	path: string,
	masterDbfs: readonly number[]
): Fidelity {
	return { format, differenceDb: differenceDb(masterDbfs, fileSpectrumDbfs(path)) };
}

/**
 * Mean level of a published file per third octave, in dBFS, decoded as a player would.
 * @throws SoundFault when it can't be decoded.
 */
export function fileSpectrumDbfs(path: string): readonly number[] {
	using file = new SoundFile(path);
	const thirdOctaves = new ThirdOctaves();
	for (const [left, right = left] of decodedBlocks(file)) {
		if (left && right) thirdOctaves.push({ left, right });
	}
	return thirdOctaves.finish();
}

/**
 * What encoding has changed: rendition minus master per third octave, in dB to three decimals; null
 * where the master has nothing above −120 dBFS.
 */
export function differenceDb(
	masterDbfs: readonly number[],
	renditionDbfs: readonly number[]
): (number | null)[] {
	return masterDbfs.map((dbfs, band) => {
		if (dbfs <= silenceDbfs) return null;
		return Math.round(((renditionDbfs[band] ?? silenceDbfs) - dbfs) * 1000) / 1000 + 0;
	});
}

/** Whether every third octave of a rendition is within the limit of its format. */
export function isFaithful(fidelity: Fidelity): boolean {
	const worst = worstBand(fidelity);
	return worst === null || Math.abs(worst.differenceDb) <= fidelityLimitDb[fidelity.format];
}

/**
 * Refuses renditions whose difference from the master an engineer could hear.
 * @throws MasteringFault naming track, rendition, band and difference when one exceeds its limit.
 */
export function requireFaithful(title: string, fidelities: readonly Fidelity[]): void {
	for (const fidelity of fidelities) {
		const worst = worstBand(fidelity);
		const limitDb = fidelityLimitDb[fidelity.format];
		if (!worst || isFaithful(fidelity)) continue;
		const difference = `${worst.differenceDb > 0 ? '+' : ''}${worst.differenceDb.toFixed(2)}`;
		throw new MasteringFault(
			`${title}: its .${fidelity.format} differs from the master by ${difference} dB in the third ` +
				`octave at ${worst.hz} Hz, more than the ±${limitDb} dB allowed; raise the bit rate in ` +
				`mastering/encode/formats.ts, or remove the recording.`
		);
	}
}
