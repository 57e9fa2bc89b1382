import type { Fidelity } from '../../src/content/manifest';
import { fidelityLimitDb, isFaithful, worstBand } from '../../src/content/third-octaves';
import { audibleBands } from '../../src/lib/signal/audibility';
import { silenceDbfs } from '../../src/lib/signal/decibels';
import { ThirdOctaves } from '../../src/lib/signal/third-octaves';
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
	return fidelityOf(format, masterDbfs, fileSpectrumDbfs(path));
}

/**
 * What encoding has changed, and which bands are judged: those in which the master can be heard, or
 * the rendition, where it has added something.
 */
export function fidelityOf(
	format: Fidelity['format'],
	masterDbfs: readonly number[],
	renditionDbfs: readonly number[]
): Fidelity {
	const added = audibleBands(renditionDbfs, masterDbfs);
	const judged = audibleBands(masterDbfs).map((audible, band) => audible || added[band] === true);
	return { format, differenceDb: differenceDb(masterDbfs, renditionDbfs), judged };
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

/**
 * What to say of a rendition that misses its limit.
 * @returns null if it keeps it
 */
export function missedLimit(fidelity: Fidelity): string | null {
	const worst = worstBand(fidelity);
	if (!worst || isFaithful(fidelity)) return null;
	const { format } = fidelity;
	const difference = `${worst.differenceDb > 0 ? '+' : '−'}${Math.abs(worst.differenceDb).toFixed(2)}`;
	return (
		`its .${format} differs from the master by ${difference} dB in the third octave at ` +
		`${worst.hz} Hz; the limit is ±${fidelityLimitDb[format]} dB.`
	);
}
