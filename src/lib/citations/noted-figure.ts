import type { Bar, Figure } from '$content/figures';
import type { Marked, Marker } from './notes';

/** A figure as it is drawn. */
export interface NotedFigure {
	readonly id: string;
	readonly title: string;
	/** What its shares are shares of, or whose figures they are. */
	readonly base: Marked;
	readonly columns: readonly [label: string, value: string];
	readonly bars: readonly DrawnBar[];
}

/** A bar, measured against the whole width. */
export interface DrawnBar extends Pick<Bar, 'label' | 'value' | 'outlined'> {
	readonly widthPercent: number;
	/** Whether its label has room in it; else the label stands behind it. */
	readonly holdsLabel: boolean;
}

/** From this width on, a bar holds its label on a phone too. */
const roomyPercent = 60;

/** Measures a figure's bars, and marks its base. */
export function noteFigure(figure: Figure, mark: Marker): NotedFigure {
	const { id, title, columns, bars, whole } = figure;
	return {
		id,
		title,
		columns,
		base: mark(figure),
		bars: bars.map(({ length, ...bar }) => {
			const widthPercent = Math.round((length / whole) * 100_00) / 100;
			return { ...bar, widthPercent, holdsLabel: widthPercent >= roomyPercent && !bar.outlined };
		})
	};
}

/** A figure in one sentence, for who can't see it. */
export function figureInWords({ title, base, bars }: NotedFigure): string {
	const said = bars.map(({ label, value }) => `${value} ${label}`).join('; ');
	return `${title}: ${said}. ${base.text}`;
}
