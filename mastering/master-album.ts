import { dirname, join } from 'node:path';
import { album } from '../src/content/album';
import type { Edition } from '../src/content/edition';
import type { AlbumCards, Finding, Recording } from '../src/content/manifest';
import { tagsOf } from './encode/tags';
import { MasteringFault, unforeseenFault, writingFault } from './fault';
import { albumKey, MasterDigests, recipeDigest, trackKeys, type TrackKeys } from './publish/keys';
import { withLock } from './publish/lock';
import {
	hasCards,
	hasSound,
	isComplete,
	readManifest,
	findUnused,
	removeUnused,
	writeManifest
} from './publish/manifest';
import {
	findingText,
	mastersReport,
	mastersTable,
	writeMastersReport
} from './publish/masters-report';
import { findSources, provenanceOf, type TrackSource } from './sources/find-sources';

/** Where mastering reads and writes, and how much it does at once. */
export interface Options {
	readonly mastersDirectory: string;
	readonly staticDirectory: string;
	readonly manifestPath: string;
	/** How many recordings to make at a time. */
	readonly threads: number;
	/** Whether to list what was skipped in the masters folder. */
	readonly verbose?: boolean;
}

/** A track, the keys of its sources, and its recording if it was made from them. */
interface Plan {
	readonly source: TrackSource;
	readonly keys: TrackKeys;
	readonly current: Recording | null;
	/** A recording of the same sound, so that it needn't be encoded again. */
	readonly encoded: Recording | null;
}

/** The album's sources, and which of its files are up to date. */
interface Plans {
	readonly tracks: readonly Plan[];
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition: Edition | undefined;
	/** What was skipped in the masters folder, and what its owner should know about the rest. */
	readonly skipped: readonly string[];
	readonly warnings: readonly Finding[];
	/** Whether there is a recording of a track that was removed: the bonus track. */
	readonly surplus: boolean;
	/** The key of the sources of the album's pictures, and the pictures if they were made from them. */
	readonly album: { readonly key: string; readonly current: AlbumCards | null };
}

/**
 * Brings every recording up to date. Reports progress on `out`, and on `errors` what an engineer
 * would want to know about the masters. The manifest is written last, so a failure leaves the
 * previous set.
 * @throws MasteringFault with one line for the publisher.
 */
export async function masterAlbum(
	options: Options,
	out: NodeJS.WriteStream,
	errors: NodeJS.WriteStream
): Promise<void> {
	try {
		const plans = await plan(options);
		if (options.verbose) for (const line of plans.skipped) out.write(`Skipped ${line}\n`);
		for (const warning of plans.warnings) errors.write(`${findingText(warning)}\n`);
		await bringUpToDate(plans, options, out, errors);
		const sources = plans.tracks.map(({ source }) => source);
		if (sources.some(({ kind }) => kind === 'master')) {
			const { recordings } = await readManifest(options.manifestPath);
			const lines = mastersReport(sources, plans.warnings, recordings);
			const problem = await writeMastersReport(options.mastersDirectory, lines);
			if (problem !== null) errors.write(`Warning: ${problem}\n`);
		}
	} catch (error) {
		const fault = writingFault(error, options.staticDirectory);
		if (fault instanceof MasteringFault) {
			await writeMastersReport(options.mastersDirectory, fault.message.split('\n'));
		}
		throw fault;
	}
}

async function bringUpToDate(
	plans: Plans,
	options: Options,
	out: NodeJS.WriteStream,
	errors: NodeJS.WriteStream
): Promise<void> {
	if (isDone(plans, out)) return;
	const lockPath = join(dirname(options.manifestPath), '.lock');
	const work = async () => {
		// While this process waited, another may have done the work.
		const now = await plan(options);
		if (!isDone(now, out)) await makeStale(now, options, out, errors);
	};
	await withLock(lockPath, work, () => out.write('Waiting for another run\n'));
}

async function plan(options: Options): Promise<Plans> {
	const { mastersDirectory, manifestPath, staticDirectory, threads } = options;
	const found = await findSources(mastersDirectory);
	const { sources, edition, skipped, warnings } = found;
	const faults = [...found.faults];
	const { recordings, cards } = await readManifest(manifestPath);
	const recipe = await recipeDigest();
	const digests = await MasterDigests.load(join(dirname(manifestPath), '.masters.json'));
	const tracks: Plan[] = [];
	for (const source of sources) {
		let keys;
		try {
			keys = await trackKeys(source, recipe, digests);
		} catch (error) {
			faults.push(unforeseenFault(source.track.title, error).message);
			continue;
		}
		const made = recordings.find(({ sourceKey }) => sourceKey === keys.sourceKey);
		const current = made && (await isComplete(made, staticDirectory)) ? made : null;
		const same = recordings.find(
			({ slug, soundKey }) => slug === source.track.slug && soundKey === keys.soundKey
		);
		const encoded = same && (await hasSound(same, staticDirectory)) ? same : null;
		tracks.push({ source, keys, current, encoded });
	}
	await digests.save();
	if (faults.length > 0) {
		const stale = tracks.filter(({ current }) => current === null);
		const others = await faultsIn(stale, threads);
		throw new MasteringFault([...faults, ...others].join('\n'));
	}
	const key = albumKey(
		sources,
		tracks.map(({ keys }) => keys.sourceKey)
	);
	const drawn = cards?.sourceKey === key && (await hasCards(cards, staticDirectory));
	return {
		tracks,
		edition,
		skipped,
		warnings,
		surplus: (await findUnused(staticDirectory, recordings, cards)).length > 0,
		album: { key, current: drawn ? cards : null }
	};
}

/** What is wrong inside files whose names are in order, so that everything can be put right at once. */
async function faultsIn(plans: readonly Plan[], threads: number): Promise<string[]> {
	const masters = plans.flatMap(({ source }) => (source.kind === 'master' ? [source] : []));
	if (masters.length === 0) return [];
	const { WorkerPool } = await import('./worker-pool');
	await using pool = new WorkerPool(Math.min(threads, masters.length));
	const results = await Promise.allSettled(masters.map((source) => pool.check(source)));
	return faultsOf(results).map(({ message }) => message);
}

/** Whether there is nothing to do, which it reports. */
function isDone({ tracks, surplus, album }: Plans, out: NodeJS.WriteStream): boolean {
	if (surplus || [album, ...tracks].some(({ current }) => current === null)) return false;
	out.write(`All ${tracks.length} recordings are up to date.\n`);
	return true;
}

async function makeStale(
	plans: Plans,
	options: Options,
	out: NodeJS.WriteStream,
	errors: NodeJS.WriteStream
) {
	const { staticDirectory, threads } = options;
	const { tracks, edition } = plans;
	for (const line of mastersTable(tracks.map(({ source }) => source))) out.write(`${line}\n`);
	const jobs = tracks
		.filter(({ current }) => current === null)
		.sort((a, b) => expectedSeconds(b.source) - expectedSeconds(a.source))
		.map(({ source, keys, encoded }) => ({
			source,
			keys,
			encoded,
			tags: tagsOf(source.track, provenanceOf(source), album, source.edition),
			staticDirectory,
			lossless: album.lossless
		}));
	// With nothing to do, loading Piscina would take longer than everything else.
	const [{ WorkerPool }, { Progress }] = await Promise.all([
		import('./worker-pool'),
		import('./progress')
	]);
	const progress = new Progress(jobs.length, out);
	// Without a job, when a track was removed, there are still the album's pictures to make.
	const threadsNeeded = Math.max(1, Math.min(threads, jobs.length));
	await using pool = new WorkerPool(threadsNeeded, ({ slug, share }) => {
		progress.advance(slug, share);
	});
	const results = await Promise.allSettled(
		jobs.map(async (job) => {
			const recording = await pool.makeRecording(job);
			progress.clear();
			for (const finding of recording.findings) {
				(finding.kind === 'warning' ? errors : out).write(`${findingText(finding)}\n`);
			}
			progress.done(recording);
			return recording;
		})
	);
	const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
	progress.clear();
	const faults = faultsOf(results);
	if (faults.length > 0) {
		const messages = new Set(faults.map(({ message }) => message));
		const cause = faults.find((fault) => fault.cause !== undefined)?.cause;
		throw new MasteringFault([...messages].join('\n'), { cause });
	}
	const recordings = tracks.map(({ current, keys }) => {
		const recording = current ?? made.find(({ sourceKey }) => sourceKey === keys.sourceKey);
		if (!recording) throw new Error(`no recording was made for key ${keys.sourceKey}`);
		return recording;
	});
	const { key: sourceKey, current } = plans.album;
	const cards = current ?? {
		...(await pool.makeAlbumCards({ recordings, edition, staticDirectory })),
		sourceKey
	};
	await writeManifest(options.manifestPath, { edition, recordings, cards });
	await removeUnused(staticDirectory, recordings, cards);
	progress.finish();
}

/** Why things that a {@link WorkerPool} was asked for failed. */
function faultsOf(results: readonly PromiseSettledResult<unknown>[]): MasteringFault[] {
	return results.flatMap((result) =>
		result.status === 'rejected' ? [result.reason as MasteringFault] : []
	);
}

/** For the order only: the longest should start first. */
function expectedSeconds(source: TrackSource): number {
	return source.kind === 'room' ? source.room.durationSeconds : Infinity;
}
