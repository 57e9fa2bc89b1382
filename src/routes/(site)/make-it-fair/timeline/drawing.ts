import { type TimelineEntry, regionNames, type Kind, type Region } from '$content/timeline';
import { timeOf } from '$lib/citations/dates';

/** A stretch of time, drawn from edge to edge. */
interface Span {
	readonly from: string;
	readonly to: string;
}

/** An entry in the drawing. */
export interface Dot {
	readonly id: string;
	readonly title: string;
	readonly region: Region;
	readonly kind: Kind;
	/** Its position in the whole. */
	readonly wholePercent: number;
	/** Its position in the enlargement, if it is in it. */
	readonly enlargedPercent: number | undefined;
	/** From 0, from top to bottom. */
	readonly lane: number;
	readonly isTurning: boolean;
}

/** A mark of the scale. */
interface Tick {
	readonly label: string;
	readonly percent: number;
}

/** A name above the drawing, on a line down to its dot. */
export interface Label {
	readonly text: string;
	readonly region: Region;
	readonly kind: Kind;
	readonly percent: number;
	/** From 0, from the drawing upwards. */
	readonly level: number;
	readonly lane: number;
	/** Whether the name is to the left of its line. */
	readonly isAtEnd: boolean;
}

/** The entries on a scale of time: the whole, and the part where most of them are, enlarged. */
export interface Drawing {
	readonly lanes: readonly string[];
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly wholeTicks: readonly Tick[];
	readonly enlargedTicks: readonly Tick[];
	/** The part of the whole that is enlarged. */
	readonly enlarged: { readonly fromPercent: number; readonly toPercent: number };
	readonly levels: number;
	readonly description: string;
}

/** The share of the width a character of a name takes, on the narrowest screen. */
const percentPerCharacter = 0.85;

/** Lays out entries, earliest first. From the second on they are close together, so they are enlarged. */
export function draw(entries: readonly TimelineEntry[]): Drawing {
	const dates = entries.map(({ date }) => date);
	const last = nextMonth(dates.at(-1) ?? '');
	const whole = { from: `${(dates[0] ?? '').slice(0, 4)}-01-01`, to: last };
	const enlarged = { from: `${(dates[1] ?? '').slice(0, 7)}-01`, to: last };
	const regions = (Object.keys(regionNames) as Region[]).filter((region) =>
		entries.some((entry) => entry.region === region)
	);
	const dots = entries.map((entry): Dot => {
		const { id, title, region, kind, date } = entry;
		const isEnlarged = timeOf(date) >= timeOf(enlarged.from);
		return {
			id,
			title,
			region,
			kind,
			wholePercent: percentOf(date, whole),
			enlargedPercent: isEnlarged ? percentOf(date, enlarged) : undefined,
			lane: regions.indexOf(region),
			isTurning: entry.turning !== undefined
		};
	});
	const labels = placeLabels(
		entries.flatMap(({ turning, date, region, kind }) =>
			turning === undefined
				? []
				: [
						{
							text: turning,
							region,
							kind,
							percent: percentOf(date, enlarged),
							lane: regions.indexOf(region)
						}
					]
		)
	);
	return {
		lanes: regions.map((region) => regionNames[region]),
		dots,
		labels,
		wholeTicks: years(whole),
		enlargedTicks: years(enlarged),
		enlarged: { fromPercent: percentOf(enlarged.from, whole), toPercent: 100 },
		levels: Math.max(0, ...labels.map(({ level }) => level)) + 1,
		description: `${entries.length} entries drawn to scale, by region. The list has them all.`
	};
}

/** Gives each name the lowest level on which it meets no later name or its line. */
function placeLabels(labels: readonly Omit<Label, 'isAtEnd' | 'level'>[]): Label[] {
	const placed: (Label & { readonly start: number })[] = [];
	for (const label of labels.toReversed()) {
		const width = label.text.length * percentPerCharacter + 1;
		const isAtEnd = label.percent + width > 100;
		const start = isAtEnd ? label.percent - width : label.percent;
		const inTheWay = placed.filter((later) => later.start < start + width);
		const level = Math.max(-1, ...inTheWay.map((later) => later.level)) + 1;
		placed.unshift({ ...label, level, isAtEnd, start });
	}
	return placed;
}

function percentOf(date: string, { from, to }: Span): number {
	const share = (timeOf(date) - timeOf(from)) / (timeOf(to) - timeOf(from));
	return Math.round(share * 100_00) / 100;
}

function years({ from, to }: Span): Tick[] {
	const first = Number(from.slice(0, 4));
	const last = Number(to.slice(0, 4));
	return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
		.map((year) => ({ label: year, percent: percentOf(`${year}-01-01`, { from, to }) }))
		.filter(({ percent }) => percent >= 0);
}

/** The first day of the month after a date. */
function nextMonth(date: string): string {
	const day = new Date(date.slice(0, 7));
	day.setUTCMonth(day.getUTCMonth() + 1);
	return day.toISOString().slice(0, 10);
}
