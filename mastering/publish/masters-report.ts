import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Recording } from '../../src/content/manifest';
import { displayPath } from '../fault';
import type { TrackSource } from '../sources/find-sources';
import { reportName } from '../sources/masters-folder';
import { writeAtomically } from './files';

/** A line for each master: which track it became. */
export function mastersTable(sources: readonly TrackSource[]): string[] {
	const masters = sources.flatMap((source) => (source.kind === 'master' ? [source] : []));
	const paths = masters.map(({ path }) => displayPath(path));
	const width = Math.max(0, ...paths.map((path) => path.length));
	return masters.map(
		({ track }, i) => `${(paths[i] ?? '').padEnd(width)}  ${track.number} ${track.title}`
	);
}

/** One finding, as it is printed. */
export function findingText({ kind, text }: Finding): string {
	return `${kind === 'warning' ? 'Warning' : 'Note'}: ${text}`;
}

/** What a publisher can send to the masters' engineer: which track each became, and what was found. */
export function mastersReport(
	sources: readonly TrackSource[],
	warnings: readonly Finding[],
	recordings: readonly Recording[]
): string[] {
	const masters = sources.filter(({ kind }) => kind === 'master');
	const findings = masters.flatMap(
		({ track }) => recordings.find(({ slug }) => slug === track.slug)?.findings ?? []
	);
	const lines = [...warnings, ...findings].map(findingText);
	return [...mastersTable(sources), '', ...(lines.length > 0 ? lines : ['Nothing to report.'])];
}

/**
 * Writes `report.txt` beside the masters, if there are any.
 * @returns why it could not be written; null if it was, or if there is no folder to report on
 */
export async function writeMastersReport(
	mastersDirectory: string,
	lines: readonly string[]
): Promise<string | null> {
	const path = join(mastersDirectory, reportName);
	const folder = await stat(mastersDirectory).catch(() => null);
	if (!folder?.isDirectory()) return null;
	try {
		await writeAtomically(path, `${lines.join('\n')}\n`);
		return null;
	} catch {
		// Masters may be on a disk that is read only, which is no reason to fail.
		return `${displayPath(path)} can't be written, so there is no report.`;
	}
}
