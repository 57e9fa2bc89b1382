import { silenceDbfs } from '../../src/lib/signal/decibels';

/**
 * What encoding has changed: rendition minus master per third octave, in dB to a thousandth; null
 * where the master has nothing above −120 dBFS that could be kept.
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
