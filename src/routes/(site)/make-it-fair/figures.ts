import type { Bar, Figure } from '$content/figures';
import type { Marked, Marker } from '$lib/citations/notes';

/** A figure, ready to draw. */
export interface NotedFigure {
	readonly id: string;
	readonly title: string;
	/** What its shares are a share of, or whose figures they are. */
	readonly base: Marked;
	readonly columns: readonly [label: string, value: string];
	readonly bars: readonly DrawnBar[];
}

/** A bar and its share of the width. */
interface DrawnBar extends Pick<Bar, 'label' | 'value' | 'outlined'> {
	readonly widthPercent: number;
	/** Whether its label fits inside; otherwise it follows the bar. */
	readonly holdsLabel: boolean;
}

/** A bar of at least this width holds its label even on a phone. */
const labelledPercent = 60;

/** Computes the widths of a figure's bars, and marks its base. */
export function noteFigure(figure: Figure, mark: Marker): NotedFigure {
	const { id, title, columns, bars, whole } = figure;
	return {
		id,
		title,
		columns,
		base: mark(figure),
		bars: bars.map(({ length, ...bar }) => {
			const widthPercent = Math.round((length / whole) * 100_00) / 100;
			return { ...bar, widthPercent, holdsLabel: widthPercent >= labelledPercent && !bar.outlined };
		})
	};
}

/** A figure in one sentence, for people who can't see it. */
export function figureInWords({ title, base, bars }: NotedFigure): string {
	const values = bars.map(({ label, value }) => `${value} ${label}`).join('; ');
	return `${title}: ${values}. ${base.text}`;
}
