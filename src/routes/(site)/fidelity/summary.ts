import { fidelityLimitDb, worstBand } from '$content/third-octaves';
import { renditionNames } from '$content/fidelity';
import type { Fidelity, Recording } from '$content/manifest';

/** How faithful a track's renditions are. */
export interface ComparedTrack {
	readonly title: string;
	readonly provenance: Recording['provenance'];
	/** The master's level per third octave. */
	readonly spectrumDbfs: readonly number[];
	/** One per rendition. */
	readonly fidelity: readonly Fidelity[];
}

/** The largest difference that any track has in a format, and where. */
interface LargestDifference {
	readonly format: Fidelity['format'];
	readonly title: string;
	readonly hz: number;
	readonly differenceDb: number;
}

/** For each format the largest difference over all tracks, in the order of the first track's. */
export function largestDifferences(tracks: readonly ComparedTrack[]): LargestDifference[] {
	const largest = new Map<Fidelity['format'], LargestDifference>();
	for (const { title, fidelity } of tracks) {
		for (const one of fidelity) {
			const { format } = one;
			const worst = worstBand(one);
			const before = largest.get(format);
			if (!worst) continue;
			if (before && Math.abs(before.differenceDb) >= Math.abs(worst.differenceDb)) continue;
			largest.set(format, { format, title, ...worst });
		}
	}
	return [...largest.values()];
}

/** Where a rendition differs most: `Opus: −0.09 dB at 20 Hz`. */
export function worstInWords(fidelity: Fidelity): string {
	const worst = worstBand(fidelity);
	const name = renditionNames[fidelity.format];
	if (!worst) return `${name}: nothing audible`;
	return `${name}: ${formatDifference(worst.differenceDb)} at ${formatHz(worst.hz)}`;
}

/** A chart in words, for those who can't see it. */
export function chartInWords({ title, fidelity }: ComparedTrack): string {
	const worst = fidelity.map(
		(one) => `${worstInWords(one)}, limit ±${fidelityLimitDb[one.format]} dB`
	);
	return `${title}, largest difference from the master. ${worst.join('; ')}.`;
}

/** A difference as the site shows it, with its sign and two decimals: `+0.43 dB`, `−0.09 dB`. */
export function formatDifference(differenceDb: number): string {
	return `${formatSigned(differenceDb)} dB`;
}

/** The bare number of a difference, with its sign and two decimals: `+0.43`, `−0.09`, `0.00`. */
export function formatSigned(differenceDb: number): string {
	const text = Math.abs(differenceDb).toFixed(2);
	if (text === '0.00') return text;
	return differenceDb < 0 ? `\u2212${text}` : `+${text}`;
}

/** A frequency as engineers write it: `31.5 Hz`, `1.25 kHz`. */
export function formatHz(hz: number): string {
	return hz < 1000 ? `${hz} Hz` : `${hz / 1000} kHz`;
}
