import type { Fidelity } from '$content/manifest';

/** How each rendition is drawn: told apart by stroke, not by colour alone. */
export const line = {
	weba: 'stroke-ink stroke-2',
	m4a: 'stroke-dim stroke-[1.5] [stroke-dasharray:3_3]',
	flac: 'stroke-ink stroke-1'
} as const satisfies Record<Fidelity['format'], string>;
