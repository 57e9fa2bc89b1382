import { describe, expect, it } from 'vitest';
import { figures, type Figure } from '$content/figures';
import { PageNotes } from '$lib/citations/notes';
import { figureInWords, noteFigure } from './figures';

const drawn = (figure: Figure) =>
	new PageNotes().together((mark) => noteFigure(figure, mark)).shown;

describe.each(Object.values(figures) as Figure[])('$title', (figure) => {
	it('draws what it prints', () => {
		for (const { value, length } of figure.bars) {
			const [printed = ''] = /[\d.,]+/.exec(value) ?? [];
			const scale = value.endsWith('million') ? 1_000_000 : 1;
			expect(Number(printed.replaceAll(',', '')) * scale).toBe(length);
			expect(length).toBeLessThanOrEqual(figure.whole);
		}
	});

	it('states its base', () => {
		expect(figure.text).toMatch(/^Base: /);
		expect(figureInWords(drawn(figure))).toContain(figure.text);
	});
});

it('measures bars against the whole', () => {
	const { bars } = drawn(figures.split);
	expect(bars.map(({ widthPercent }) => widthPercent)).toEqual([88, 7, 3, 0.5]);
	expect(bars.map(({ holdsLabel }) => holdsLabel)).toEqual([true, false, false, false]);
});
