import { dirname, join } from 'node:path';
import { album } from '../src/content/album';
import { tagsOf } from './encode/tags';
import { faultsOf, MasteringFault, writingFault } from './fault';
import { planAlbum, type AlbumPlan, type Options } from './plan';
import { withLock } from './publish/lock';
import { readManifest, removeUnused, writeManifest } from './publish/manifest';
import {
	findingText,
	mastersReport,
	mastersTable,
	writeMastersReport
} from './publish/masters-report';
import { provenanceOf, type TrackSource } from './sources/find-sources';

/**
 * Brings every recording up to date. Reports progress on `out`, and on `errors` what an engineer
 * would want to know about the masters. The manifest is written last, so a failure leaves the
 * previous set.
 * @throws MasteringFault with a line for each thing that the publisher must put right.
 */
export async function masterAlbum(
	options: Options,
	out: NodeJS.WriteStream,
	errors: NodeJS.WriteStream
): Promise<void> {
	try {
		const plan = await planAlbum(options);
		if (options.verbose) for (const line of plan.skipped) out.write(`Skipped ${line}\n`);
		for (const warning of plan.warnings) errors.write(`${findingText(warning)}\n`);
		await bringUpToDate(plan, options, out, errors);
		const sources = plan.tracks.map(({ source }) => source);
		if (sources.some(({ kind }) => kind === 'master')) {
			const { recordings } = await readManifest(options.manifestPath);
			const lines = mastersReport(sources, plan.warnings, recordings);
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
	plan: AlbumPlan,
	options: Options,
	out: NodeJS.WriteStream,
	errors: NodeJS.WriteStream
): Promise<void> {
	if (isDone(plan, out)) return;
	const lockPath = join(dirname(options.manifestPath), '.lock');
	const work = async () => {
		// While this process waited, another may have done the work.
		const now = await planAlbum(options);
		if (!isDone(now, out)) await remakeStale(now, options, out, errors);
	};
	await withLock(lockPath, work, () => out.write('Waiting for another run\n'));
}

/** Whether there is nothing to do, which it reports. */
function isDone({ tracks, hasUnusedFiles, album }: AlbumPlan, out: NodeJS.WriteStream): boolean {
	if (hasUnusedFiles || [album, ...tracks].some(({ current }) => current === null)) return false;
	out.write(`All ${tracks.length} recordings are up to date.\n`);
	return true;
}

async function remakeStale(
	plan: AlbumPlan,
	options: Options,
	out: NodeJS.WriteStream,
	errors: NodeJS.WriteStream
) {
	const { staticDirectory, threads } = options;
	const { tracks, edition } = plan;
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
	const { key: sourceKey, current } = plan.album;
	const cards = current ?? {
		...(await pool.makeAlbumCards({ recordings, edition, staticDirectory })),
		sourceKey
	};
	await writeManifest(options.manifestPath, { edition, recordings, cards });
	await removeUnused(staticDirectory, recordings, cards);
	progress.finish();
}

/** For the order only, as the longest should start first: a master's length isn't known yet. */
function expectedSeconds(source: TrackSource): number {
	return source.kind === 'room' ? source.room.durationSeconds : Infinity;
}
