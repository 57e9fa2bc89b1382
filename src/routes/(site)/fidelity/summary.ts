import { fidelityLimitDb, worstBand } from '$content/third-octaves';
import { renditionNames } from '$content/fidelity';
import type { Fidelity } from '$content/manifest';
import type { ComparedTrack } from './compared-track';
import { formatDifference, formatHz } from './format';

/** The largest difference that any track has in a format, and where. */
export interface LargestDifference {
	readonly format: Fidelity['format'];
	readonly title: string;
	readonly hz: number;
	readonly differenceDb: number;
}

/** For each format the largest difference over all tracks, in the order of the first track's. */
export function largestDifferences(tracks: readonly ComparedTrack[]): LargestDifference[] {
	const largest = new Map<Fidelity['format'], LargestDifference>();
	for (const { title, fidelity } of tracks) {
		for (const { format, differenceDb } of fidelity) {
			const worst = worstBand({ differenceDb });
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
	if (!worst) return `${name}: nothing above \u2212120 dBFS`;
	return `${name}: ${formatDifference(worst.differenceDb)} at ${formatHz(worst.hz)}`;
}

/** A chart in words, for those who can't see it. */
export function chartInWords({ title, fidelity }: ComparedTrack): string {
	const worst = fidelity.map(
		(one) => `${worstInWords(one)}, limit ±${fidelityLimitDb[one.format]} dB`
	);
	return `${title}, largest difference from the master. ${worst.join('; ')}.`;
}
