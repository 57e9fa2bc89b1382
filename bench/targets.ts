import { engineNames, type EngineName } from './browsers';
import { compare, costs, shift, times, type Figure } from './figures';
import type { LighthouseResult } from './lighthouse';
import { bareId, peers } from './peers';
import type { Result } from './result';

/** A row of the table of targets. */
export interface TargetRow {
	readonly title: string;
	readonly limit: string;
	/** What was measured, by column. */
	readonly cells: readonly { readonly text: string; readonly met: boolean }[];
}

interface Target {
	readonly title: string;
	readonly figure: Figure;
	readonly limit: number;
	/** What the figure is compared with before it is held to the limit; nothing if left out. */
	readonly against?: 'bare' | 'best peer' | 'beyond bare';
	readonly show: (value: number) => string;
}

const ms = (value: number) => `${Math.round(value).toLocaleString('en-GB')} ms`;
const times2 = (value: number) => `${value.toFixed(2)}×`;
const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;
const bare = { against: 'bare', show: times2 } as const;
const bestPeer = { against: 'best peer', limit: 1, show: times2 } as const;

const targets: readonly Target[] = [
	{ title: 'Cold press, 1 Mbit/s', figure: times.coldSlow, limit: 1.25, ...bare },
	{ title: 'Cold press, 1 Mbit/s', figure: times.coldSlow, ...bestPeer },
	{ title: 'From the list, 1 Mbit/s', figure: times.secondSlow, limit: 1.1, ...bare },
	{ title: 'Primed press, 1 Mbit/s', figure: times.primedSlow, limit: 100, show: ms },
	{ title: 'Primed press, 1 Mbit/s', figure: times.primedSlow, ...bestPeer },
	{ title: 'Primed press', figure: times.primedFast, limit: 100, show: ms },
	{ title: 'Seek, 1 Mbit/s', figure: times.seekSlow, limit: 1.25, ...bare },
	{ title: 'Gap', figure: times.gap, limit: 60, show: ms },
	{ title: 'Layout shift', figure: shift, limit: 0, show: (value) => value.toFixed(3) },
	{ title: 'Processor time', figure: costs.cpuShare, limit: 1.5, ...bare },
	{
		title: 'Memory, from 12 to 50 changes',
		figure: costs.growthBytes,
		limit: 10e6,
		against: 'beyond bare',
		show: megabytes
	}
];

const sites = peers.filter(({ isSite }) => isSite);
const rivals = peers.filter(({ id, isSite }) => !isSite && id !== bareId);

/** The columns of the table: each page of the site in each engine. */
export function targetColumns(result: Result): { title: string; engine: EngineName; id: string }[] {
	return engineNames
		.filter((engine) => engine in result.measured)
		.flatMap((engine) =>
			sites
				.filter(({ id }) => result.measured[engine]?.[id])
				.map(({ id, title }) => ({
					title: `${title.replace(/^This site, /, '')}, ${engine}`,
					engine,
					id
				}))
		);
}

/** Compares the result with the targets. */
export function targetRows(result: Result): TargetRow[] {
	return targets.map(({ title, figure, limit, against, show }) => {
		const cells = targetColumns(result).map(({ engine, id }) => {
			const value = comparedValue(result, engine, id, figure, against);
			return value === null
				? { text: '–', met: true }
				: { text: show(value), met: Number(value.toFixed(3)) <= limit };
		});
		return {
			title: against ? `${title}, ${comparisons[against]}` : title,
			limit: show(limit),
			cells
		};
	});
}

const comparisons = {
	bare: 'to the bare element',
	'best peer': 'to the best peer',
	'beyond bare': 'beyond the bare element'
} as const;

function comparedValue(
	result: Result,
	engine: EngineName,
	id: string,
	figure: Figure,
	against: Target['against']
): number | null {
	const { value, ratio } = compare(result, engine, id, figure);
	if (value === null || against === undefined) return value;
	if (against === 'bare') return ratio;
	const others = against === 'best peer' ? rivals.map((rival) => rival.id) : [bareId];
	const figures = others.map((other) => compare(result, engine, other, figure).value);
	const known = figures.filter((other) => other !== null);
	if (known.length === 0) return null;
	const best = Math.min(...known);
	return against === 'best peer' ? value / best : value - best;
}

/** How many pages meet each Lighthouse target, and the figures of those that don't. */
export function lighthouseTargets(pages: readonly LighthouseResult[]): TargetRow[] {
	const row = (
		title: string,
		limit: string,
		value: (page: LighthouseResult) => number,
		isMet: (value: number) => boolean
	): TargetRow => {
		const missing = pages.filter((page) => !isMet(value(page)));
		const text =
			missing.length === 0
				? 'all'
				: `${pages.length - missing.length} of ${pages.length}; not ` +
					missing.map((page) => `\`${page.path}\` (${Math.round(value(page))})`).join(', ');
		return { title, limit, cells: [{ text, met: missing.length === 0 }] };
	};
	const isFull = (score: number) => score === 100;
	return [
		row('Performance', '100', (page) => page.performance, isFull),
		row('Accessibility', '100', (page) => page.accessibility, isFull),
		row('Best practices', '100', (page) => page.bestPractices, isFull),
		row('SEO', '100', (page) => page.seo, isFull),
		row(
			'Largest contentful paint',
			'1,200 ms',
			(page) => page.lcpMs,
			(value) => value <= 1200
		),
		row(
			'Blocking',
			'50 ms',
			(page) => page.blockingMs,
			(value) => value <= 50
		),
		row(
			'Layout shift',
			'0',
			(page) => page.shift,
			(value) => value < 0.0005
		)
	];
}
