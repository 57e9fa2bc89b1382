/** Opens every outgoing address of the site: `npm run links`, with `-- --write` to update the dates. */
import { readFile, writeFile } from 'node:fs/promises';
import { sources } from '../src/content/sources';
import { readSettings } from '../src/content/settings';
import { checkLinks, type LinkState, type Outcome } from './support/links/check-links';
import { collectLinks, markChecked, type OutgoingLink } from './support/links/collect-links';

const registryFile = 'src/content/sources.ts';
const patience = { timeoutMs: 20_000, retries: 2, pauseMs: 2_000, longestPauseMs: 30_000 };
const betweenMs = 1_000;
/** From worst to best, as in the table. */
const states: readonly LinkState[] = [
	...(['gone', 'unreachable', 'failing'] as const),
	...(['suspect', 'moved', 'refused', 'ok'] as const)
];
const broken = new Set<LinkState>(['gone', 'unreachable', 'failing']);

const { siteUrl: ownOrigin } = readSettings();
const links = await collectLinks('build', ownOrigin, Object.values(sources));
if (links.every(({ pages }) => pages.length === 0)) {
	console.log(
		'There is no build, so only the addresses in src/content are opened; run "npm run build" for the rest.'
	);
}
console.log(`Opening ${links.length} addresses, each host ${betweenMs / 1000} s apart …`);
const outcomes = await checkLinks(
	links.map(({ url }) => url),
	patience,
	betweenMs
);
if (outcomes === undefined) {
	console.log(`No connection: ${links.length} addresses were not checked.`);
} else {
	report(outcomes, links);
	if (process.argv.includes('--write')) await noteDay(outcomes);
	if (outcomes.some(({ state }) => broken.has(state))) process.exitCode = 1;
}

function report(checked: readonly Outcome[], all: readonly OutgoingLink[]): void {
	const byUrl = new Map(all.map((link) => [link.url, link]));
	for (const state of states) {
		for (const { url, status, note } of checked.filter((outcome) => outcome.state === state)) {
			const { pages = [], checked: day = '' } = byUrl.get(url) ?? {};
			const [page = 'content only', ...more] = pages;
			const where = more.length > 0 ? `${page} and ${more.length} more` : page;
			console.log(
				`${state.padEnd(12)}${String(status ?? '').padEnd(5)}${day.padEnd(12)}${url}\n` +
					`${''.padEnd(29)}on ${where}${note === undefined ? '' : `; ${note}`}`
			);
		}
	}
	const counts = states.map((state) => {
		const count = checked.filter((outcome) => outcome.state === state).length;
		return `${count} ${state}`;
	});
	console.log(`${checked.length} checked: ${counts.join(', ')}`);
}

async function noteDay(checked: readonly Outcome[]): Promise<void> {
	const inOrder = checked.filter(({ state }) => state === 'ok').map(({ url }) => url);
	const text = await readFile(registryFile, 'utf8');
	const day = new Date().toISOString().slice(0, 10);
	await writeFile(registryFile, markChecked(text, new Set(inOrder), day));
	console.log(`${registryFile} now says that ${inOrder.length} were checked on ${day}.`);
}
