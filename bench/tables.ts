import { engineNames, type EngineName } from './browsers';
import { compare, costs, shift, times, weights, type Figure } from './figures';
import { peers, type Peer } from './peers';
import type { Result } from './result';
import { lighthouseTargets, targetColumns, targetRows, type TargetRow } from './targets';
import { SOUND_LIMIT_MS } from './visit';

interface Column {
	readonly title: string;
	readonly figure: Figure;
	readonly show: (value: number) => string;
	/** Whether to add the ratio to the bare element. */
	readonly compared?: boolean;
	/** The text of a missing figure. */
	readonly none?: string;
}

const ms = (value: number) => Math.round(value).toLocaleString('en-GB');
const kilobytes = (value: number) => (value / 1000).toFixed(1);
const megabytes = (value: number) => (value / 1e6).toFixed(0);
const late = `> ${SOUND_LIMIT_MS / 1000} s`;

/** Press and seek, at 1 Mbit/s and without a limit. */
const speedColumns: readonly Column[] = [
	{ title: 'Cold, 1 Mbit/s', figure: times.coldSlow, show: ms, compared: true, none: late },
	{ title: 'Primed, 1 Mbit/s', figure: times.primedSlow, show: ms, none: late },
	{ title: 'Cold', figure: times.coldFast, show: ms, compared: true, none: late },
	{ title: 'Primed', figure: times.primedFast, show: ms, none: late },
	{ title: 'From the list, 1 Mbit/s', figure: times.secondSlow, show: ms, compared: true },
	{ title: 'From the list', figure: times.secondFast, show: ms, compared: true },
	{ title: 'Seek, 1 Mbit/s', figure: times.seekSlow, show: ms, compared: true },
	{ title: 'Seek', figure: times.seekFast, show: ms },
	{ title: 'Gap', figure: times.gap, show: ms }
];

const loadColumns: readonly Column[] = [
	{ title: 'LCP, 1 Mbit/s', figure: times.lcpSlow, show: ms },
	{ title: 'Blocking', figure: times.blockingFast, show: ms },
	{ title: 'Shift', figure: shift, show: (value) => value.toFixed(3) }
];

const weightColumns: readonly Column[] = [
	{ title: 'JS, gz', figure: weights.scriptGzip, show: kilobytes },
	{ title: 'JS, br', figure: weights.scriptBrotli, show: kilobytes },
	{ title: 'JS after press, gz', figure: weights.scriptGzipAfter, show: kilobytes },
	{ title: 'All, gz', figure: weights.allGzip, show: kilobytes },
	{ title: 'All, br', figure: weights.allBrotli, show: kilobytes },
	{ title: 'All after press, gz', figure: weights.allGzipAfter, show: kilobytes },
	{ title: 'Requests', figure: weights.requests, show: String },
	{ title: 'After press', figure: weights.requestsAfter, show: String }
];

const costColumns: readonly Column[] = [
	{
		title: 'CPU, % of a core',
		figure: costs.cpuShare,
		show: (value) => (value * 100).toFixed(1),
		compared: true
	},
	{ title: 'Memory, MB', figure: costs.endBytes, show: megabytes, compared: true },
	{ title: 'Growth from 12 to 50 changes, MB', figure: costs.growthBytes, show: megabytes }
];

/** A result as Markdown, in sentences and tables. */
export function describeResult(result: Result): string {
	const { versions, line } = result;
	const engines = engineNames.filter((name) => name in result.measured);
	const measured = peers.filter(({ id }) => engines.some((name) => result.measured[name]?.[id]));
	const perEngine = (columns: readonly Column[]) =>
		engines
			.map((engine) => `**${engine}**\n\n${table(result, engine, measured, columns)}`)
			.join('\n\n');
	return [
		`Measured on ${result.date} on ${result.machine}, Node ${versions.Node ?? ''}: medians of ` +
			`${engines.map((name) => `${runsIn(result, name)} runs in ${name} ${versions[name] ?? ''}`).join(', ')}. ` +
			`The slow line was measured at ${(line.bitsPerSecond / 1e6).toFixed(2)} Mbit/s and ${Math.round(line.roundTripMs)} ms.`,
		'![Time from press to first sound](plot.svg)',
		'### Targets',
		'Missed targets are in bold.',
		targetsTable(['Limit', ...targetColumns(result).map(({ title }) => title)], targetRows(result)),
		...(result.lighthouse.length > 0
			? [targetsTable(['Limit', 'Pages that keep it'], lighthouseTargets(result.lighthouse))]
			: []),
		'### From a press to the sound, in ms',
		perEngine(speedColumns),
		'### Loading',
		'LCP and blocking time in ms. Neither Firefox nor WebKitGTK reports blocking time or layout shift.',
		perEngine(loadColumns),
		'### Weight without the sound, in kB',
		perEngine(weightColumns),
		`### While playing for ${result.seconds} s`,
		perEngine(costColumns),
		'### Lighthouse, mobile',
		`The median of ${result.audits} runs on each page.`,
		lighthouseTable(result),
		'### What was measured',
		notes(result, measured)
	].join('\n\n');
}

/** How many complete runs there are in an engine. */
function runsIn(result: Result, engine: EngineName): number {
	return Math.min(...Object.values(result.measured[engine] ?? {}).map(({ runs }) => runs.length));
}

function table(
	result: Result,
	engine: EngineName,
	measured: readonly Peer[],
	columns: readonly Column[]
): string {
	const rows = measured.map((peer) => [
		peer.isSite ? `**${peer.title}**` : peer.title,
		...columns.map(({ figure, show, compared, none = '–' }) => {
			const { value, ratio } = compare(result, engine, peer.id, figure);
			if (value === null) return none;
			return compared && ratio !== null ? `${show(value)} (${ratio.toFixed(2)}×)` : show(value);
		})
	]);
	return markdown(['', ...columns.map(({ title }) => title)], rows);
}

function targetsTable(columns: readonly string[], rows: readonly TargetRow[]): string {
	return markdown(
		['', ...columns],
		rows.map(({ title, limit, cells }) => [
			title,
			limit,
			...cells.map(({ text, met }) => (met ? text : `**${text}**`))
		])
	);
}

function lighthouseTable({ lighthouse }: Result): string {
	return markdown(
		[
			'Page',
			'Performance',
			'Accessibility',
			'Best practices',
			'SEO',
			'LCP',
			'TBT',
			'CLS',
			'Costs points'
		],
		lighthouse.map((page) => [
			`\`${page.path}\``,
			...[page.performance, page.accessibility, page.bestPractices, page.seo].map(String),
			ms(page.lcpMs),
			ms(page.blockingMs),
			page.shift.toFixed(3),
			page.faults.join(', ') || '–'
		])
	);
}

function notes({ versions }: Result, measured: readonly Peer[]): string {
	return markdown(
		['', 'Version', ''],
		measured.map((peer) => [peer.title, versions[peer.id] || '–', peer.note ?? ''])
	);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [head, rule, ...rows].map(line).join('\n');
}
