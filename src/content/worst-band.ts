import type { Fidelity } from './manifest';
import { thirdOctaveHz } from './third-octaves';

/** The third octave in which a rendition differs most from its master. */
export interface WorstBand {
	/** Nominal centre. */
	readonly hz: number;
	/** Rendition minus master. */
	readonly differenceDb: number;
}

/** Where a rendition differs most; null when its master has no band above −120 dBFS. */
export function worstBand({ differenceDb }: Pick<Fidelity, 'differenceDb'>): WorstBand | null {
	let worst: WorstBand | null = null;
	for (const [band, hz] of thirdOctaveHz.entries()) {
		const difference = differenceDb[band] ?? null;
		if (difference === null) continue;
		if (worst && Math.abs(difference) <= Math.abs(worst.differenceDb)) continue;
		worst = { hz, differenceDb: difference };
	}
	return worst;
}
