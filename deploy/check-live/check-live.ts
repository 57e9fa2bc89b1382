import { fileChecks } from './checks/files';
import { headerChecks } from './checks/headers';
import { machineChecks } from './checks/machines';
import { pageChecks } from './checks/pages';
import { recordingChecks } from './checks/recordings';
import { sharingChecks } from './checks/sharing';
import { judgeOne, type Check, type Finding } from './finding';
import { fixFor } from './fixes';
import { hostsOf, type HostName } from './hosts';
import { Visit } from './visit';

/** A check, and what came of it. */
export interface Checked extends Finding, Pick<Check, 'subject' | 'title'> {}

/** What was found at a published site. */
export interface Report {
	readonly address: string;
	/** The hosts that were recognised, the one that holds the files first. */
	readonly hosts: readonly HostName[];
	readonly checked: readonly Checked[];
}

const checks: readonly Check[] = [
	...pageChecks,
	...fileChecks,
	...recordingChecks,
	...headerChecks,
	...sharingChecks,
	...machineChecks
];

/**
 * Visits a published site as a browser, a crawler, a podcast app and a link previewer would, and
 * compares what it sends with the rules.
 * @param builtFor the address that the site was built for, if it isn't the visited one
 * @throws VisitFault when there is no such site
 */
export async function checkLive(address: URL, builtFor?: URL): Promise<Report> {
	const visit = await Visit.open(address, builtFor);
	const looks = checks.map(async ({ subject, title, look }): Promise<Checked> => {
		return { subject, title, ...(await judgeOne(visit, visit, look)) };
	});
	return {
		address: visit.address.href,
		hosts: hostsOf(visit.homeAnswer.headers),
		checked: await Promise.all(looks)
	};
}

/** A fix lists the checks it is for; beyond this many, it counts them. */
const mostTitles = 8;
/** The characters shown of what was seen where all is well. */
const mostSeen = 60;

/** The report as a table, what to do, and a last line. */
export function describeReport({ address, hosts, checked }: Report): string {
	const widthOf = (column: 'subject' | 'title') =>
		Math.max(...checked.map((each) => each[column].length));
	const [subjectWidth, titleWidth] = [widthOf('subject'), widthOf('title')];
	const rows = checked.map(({ state, subject, title, seen }) => {
		const isCut = state === 'ok' && seen.length > mostSeen;
		const shown = isCut ? `${seen.slice(0, mostSeen)}…` : seen;
		return `${state.padEnd(6)}  ${subject.padEnd(subjectWidth)}  ${title.padEnd(titleWidth)}  ${shown}`;
	});
	const count = (wanted: Finding['state']) =>
		checked.filter(({ state }) => state === wanted).length;
	const where = hosts.length === 0 ? '' : ` on ${hosts.join(', through ')}`;
	const counts = `${count('broken')} broken, ${count('weak')} weak`;
	return [
		...rows,
		'',
		...thingsToDo(checked, hosts),
		`${address}${where}: ${checked.length} checks, ${counts}`
	].join('\n');
}

/** Each fix once, with the checks it is for; what visitors notice comes first. */
function thingsToDo(checked: readonly Checked[], hosts: readonly HostName[]): string[] {
	const faulty = [
		...checked.filter(({ state }) => state === 'broken'),
		...checked.filter(({ state }) => state === 'weak')
	];
	const byFix = new Map<string, Checked[]>();
	for (const each of faulty) {
		const fix = each.fault && fixFor(each.fault, hosts);
		if (fix !== undefined) byFix.set(fix, [...(byFix.get(fix) ?? []), each]);
	}
	return [...byFix].flatMap(([fix, concerned]) => {
		const subjects = [...new Set(concerned.map(({ subject }) => subject))];
		const titles = subjects.map((subject) => {
			const among = concerned.filter((each) => each.subject === subject);
			return concerned.length > mostTitles
				? `${subject} (${among.length})`
				: `${subject}: ${among.map(({ title }) => title).join(', ')}`;
		});
		return [`${concerned[0]?.state.padEnd(6) ?? ''}  ${titles.join('; ')}`, `        ${fix}`, ''];
	});
}
