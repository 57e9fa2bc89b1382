import { expect, it } from 'vitest';
import { darkRamp, paperRamp } from '$content/spectrogram';
import { colours, colourTable, piecesOf } from './painter';

const tiles = {
	paths: ['a', 'b', 'c'],
	columnSeconds: 0.05,
	tileColumns: 100,
	rows: 4,
	lowestHz: 20,
	highestHz: 16_000,
	floorDbfs: -115,
	ceilingDbfs: -60
};

it('gives the ends of the scale the ends of the ramp, in both themes', () => {
	const tile = { columns: 2, rows: 1, levels: Uint8Array.of(0, 255) };
	for (const [theme, ramp] of [
		['dark', darkRamp],
		['paper', paperRamp]
	] as const) {
		const pixels = [...colours(tile, colourTable(theme))];
		expect(pixels).toEqual([...ramp[0], 255, ...(ramp.at(-1) ?? []), 255]);
	}
});

it('assembles a window from tiles without a gap', () => {
	for (const widthPx of [310, 641, 2001]) {
		const pieces = piecesOf(tiles, { startSeconds: 3.3, lengthSeconds: 8.1 }, widthPx);
		expect(pieces.map(({ index }) => index)).toEqual([0, 1, 2]);
		let at = 0;
		for (const { fromX, fromWidth, toX, toWidth } of pieces) {
			expect(toX).toBe(at);
			at += toWidth;
			expect(fromX).toBeGreaterThanOrEqual(0);
			expect(fromX + fromWidth).toBeLessThan(101);
			// To the column: a pixel shows what was measured at its time.
			const seconds = 3.3 + (toX / widthPx) * 8.1;
			const [piece] = pieces.filter((other) => other.toX === toX);
			const column = (piece?.index ?? 0) * 100 + fromX;
			expect(Math.abs(column * 0.05 - seconds)).toBeLessThan(0.03);
		}
		expect(at).toBe(widthPx);
	}
});

it('needs one tile for a window within it', () => {
	expect(piecesOf(tiles, { startSeconds: 5, lengthSeconds: 2.5 }, 500)).toEqual([
		{ index: 1, fromX: 0, fromWidth: 50, toX: 0, toWidth: 500 }
	]);
});
