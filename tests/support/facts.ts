import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const directory = join(import.meta.dirname, '../fixtures/facts');

/** The facts the site's copy was written from, by file name. */
const files: Readonly<Record<string, unknown>> = Object.fromEntries(
	['album', 'campaign', 'rights'].map((name) => [
		name,
		JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as unknown
	])
);

/** Levels of confidence, highest first. */
export const confidences = ['high', 'medium', 'low'] as const;

/** An entry of the facts. */
export interface Fact {
	/** What it says, on one line. */
	readonly text: string;
	/** The addresses of its sources. */
	readonly urls: ReadonlySet<string>;
	readonly confidence: (typeof confidences)[number];
}

/**
 * Finds an entry, such as `campaign.timeline.ross-filed` or `album.album.vinyl.copies`. What has no
 * sources or confidence of its own has those of what it is part of, or else of its parts.
 * @throws Error with one line, if there is none
 */
export function findFact(path: string): Fact {
	const way: unknown[] = [files];
	const steps = path.split('.');
	for (const step of steps) {
		const next = stepInto(way.at(-1), step);
		if (next === undefined) throw new Error(`There is no ${path} in the facts: no “${step}”.`);
		way.push(next);
	}
	const evidence = evidenceOf(way.at(-2), steps.at(-1) ?? '');
	const nearest = [evidence, ...way.toReversed()].find((entry) => urlsOf(entry, false).size > 0);
	const levels = [evidence, ...way.toReversed()].find((entry) => confidenceOf(entry) !== undefined);
	const parts = partsOf(way.at(-1));
	return {
		text: JSON.stringify([way.at(-1), path]),
		urls: nearest === undefined ? urlsOf(way.at(-1), true) : urlsOf(nearest, false),
		confidence:
			confidenceOf(levels) ??
			confidences.findLast((level) => parts.some((part) => confidenceOf(part) === level)) ??
			'high'
	};
}

/** Every address in the facts, except unconfirmed links. */
export function knownUrls(): ReadonlySet<string> {
	const known = Object.entries(files).flatMap(([, file]) =>
		[...strings(file)].filter((text) => /^https?:/.test(text))
	);
	return new Set(known);
}

function stepInto(entry: unknown, step: string): unknown {
	if (!Array.isArray(entry)) return isRecord(entry) ? entry[step] : undefined;
	const list = entry as readonly unknown[];
	const names = ['id', 'slug', 'region', 'name', 'title', 'option', 'token'];
	const named = list.find(
		(item) => isRecord(item) && names.some((name) => String(item[name]) === step)
	);
	return named ?? list[/^\d+$/.test(step) ? Number(step) : -1];
}

function evidenceOf(entry: unknown, key: string): unknown {
	if (!isRecord(entry) || !isRecord(entry['evidence'])) return undefined;
	return entry['evidence'][key];
}

const urlKeys = ['source', 'sources', 'moreSources', 'url', 'buyUrl', 'docs', 'spec'];

function urlsOf(entry: unknown, deep: boolean): Set<string> {
	if (deep) return new Set([...strings(entry)].filter((text) => /^https?:/.test(text)));
	if (!isRecord(entry) || Array.isArray(entry)) return new Set();
	return new Set(urlKeys.flatMap((key) => [...strings(entry[key])]));
}

function confidenceOf(entry: unknown): Fact['confidence'] | undefined {
	if (!isRecord(entry)) return undefined;
	return confidences.find((level) => level === entry['confidence']);
}

function partsOf(entry: unknown): unknown[] {
	if (!isRecord(entry)) return [];
	return Object.values(entry).flatMap((part) => [part, ...partsOf(part)]);
}

/** Every text in an entry, at any depth. */
function* strings(entry: unknown): Generator<string> {
	if (typeof entry === 'string') yield entry;
	if (!isRecord(entry)) return;
	for (const [key, part] of Object.entries(entry)) {
		if (key !== 'linksToCheck') yield* strings(part);
	}
}

function isRecord(entry: unknown): entry is Readonly<Record<string, unknown>> {
	return typeof entry === 'object' && entry !== null;
}
