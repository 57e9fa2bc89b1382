import type { Fidelity } from '../../src/content/manifest';
import { fidelityLimitDb, worstBand } from '../../src/content/third-octaves';
import { MasteringFault } from '../fault';

/** Whether a rendition keeps to its limit in every third octave. */
export function isFaithful(fidelity: Fidelity): boolean {
	const worst = worstBand(fidelity);
	return worst === null || Math.abs(worst.differenceDb) <= fidelityLimitDb[fidelity.format];
}

/**
 * Lets nothing pass that an engineer would hear about.
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
				`octave at ${worst.hz} Hz, more than ±${limitDb} dB; give the encoder more bits in ` +
				`mastering/encoding/renditions.ts, or take the recording out.`
		);
	}
}
