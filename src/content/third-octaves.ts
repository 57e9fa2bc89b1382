import type { Fidelity } from './manifest';

/**
 * Nominal centres of the third-octave bands in which recordings are measured, in Hz
 * (IEC 61260-1, annex E). Levels and differences per band are in this order.
 */
export const thirdOctaveHz = [
	20, 25, 31.5, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600,
	2000, 2500, 3150, 4000, 5000, 6300, 8000, 10_000, 12_500, 16_000
] as const satisfies readonly number[];

/** By how much a rendition may differ from its master in any third octave, in dB. */
export const fidelityLimitDb = {
	weba: 0.5,
	m4a: 1,
	flac: 0.01
} as const satisfies Record<Fidelity['format'], number>;

/** The third octave in which a rendition differs most from its master. */
interface WorstBand {
	/** Nominal centre. */
	readonly hz: number;
	/** Rendition minus master. */
	readonly differenceDb: number;
}

/** Where a rendition differs most among the judged bands; null when it has none. */
export function worstBand({
	differenceDb,
	judged
}: Pick<Fidelity, 'differenceDb' | 'judged'>): WorstBand | null {
	let worst: WorstBand | null = null;
	for (const [band, hz] of thirdOctaveHz.entries()) {
		const difference = differenceDb[band] ?? null;
		if (difference === null || !judged[band]) continue;
		if (worst && Math.abs(difference) <= Math.abs(worst.differenceDb)) continue;
		worst = { hz, differenceDb: difference };
	}
	return worst;
}

/** Whether every judged band of a rendition is within the limit of its format. */
export function isFaithful(fidelity: Fidelity): boolean {
	const worst = worstBand(fidelity);
	return worst === null || Math.abs(worst.differenceDb) <= fidelityLimitDb[fidelity.format];
}
