import type { Fidelity } from './manifest';

/** By how much a rendition may differ from its master in any third octave, in dB. */
export const fidelityLimitDb = {
	weba: 0.5,
	m4a: 1,
	flac: 0.01
} as const satisfies Record<Fidelity['format'], number>;
