import type { Fidelity } from '$content/manifest';

/** How far the charts extend on either side of zero, in dB; anything beyond is drawn at the edge. */
const reachDb = 1.2;

/** A chart is as many units wide as it has bands, and as many high as its axis has dB. */
export const heightDb = 2 * reachDb;

/** Where a difference lies from the top of a chart, in dB. */
export function yOf(differenceDb: number): number {
	return reachDb - Math.min(reachDb, Math.max(-reachDb, differenceDb));
}

/**
 * An SVG path through the differences, one step per band; broken where a band has none.
 * @param judged Which bands to draw: those that are judged, or the others.
 */
export function steps(fidelity: Pick<Fidelity, 'differenceDb' | 'judged'>, judged = true): string {
	let path = '';
	let drawing = false;
	const shown = fidelity.differenceDb.map((difference, band) =>
		fidelity.judged[band] === judged ? difference : null
	);
	for (const [band, difference] of shown.entries()) {
		if (difference !== null) {
			const y = Number(yOf(difference).toFixed(3));
			path += `${drawing ? 'V' : `M${band} `}${y}H${band + 1}`;
		}
		drawing = difference !== null;
	}
	return path;
}

/** How each rendition is drawn: told apart by stroke, not by colour alone. */
export const strokeClass = {
	weba: 'stroke-ink stroke-2',
	m4a: 'stroke-dim stroke-[1.5] [stroke-dasharray:3_3]',
	flac: 'stroke-ink stroke-1'
} as const satisfies Record<Fidelity['format'], string>;
