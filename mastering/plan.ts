import { dirname, join } from 'node:path';
import type { Edition } from '../src/content/edition';
import type { AlbumCards, Finding, Recording } from '../src/content/manifest';
import { faultsOf, MasteringFault, unexpectedFault } from './fault';
import { albumKey, MasterDigests, recipeDigest, trackKeys, type TrackKeys } from './publish/keys';
import { findUnused, hasCards, hasSound, isComplete, readManifest } from './publish/manifest';
import { findSources, type TrackSource } from './sources/find-sources';

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

/** A track: what it is made from, the keys of that, and its recording if it is up to date. */
export interface TrackPlan {
	readonly source: TrackSource;
	readonly keys: TrackKeys;
	readonly current: Recording | null;
	/** A recording of the same sound, so that it needn't be encoded again. */
	readonly encoded: Recording | null;
}

/** The album's sources, and which of its files are up to date. */
export interface AlbumPlan {
	readonly tracks: readonly TrackPlan[];
	/** Whose rooms these are, if they aren't the album's. */
	readonly edition: Edition | undefined;
	/** What was skipped in the masters folder, and what its owner should know about the rest. */
	readonly skipped: readonly string[];
	readonly warnings: readonly Finding[];
	/** Whether there are published files that no recording needs, as a failed run leaves them. */
	readonly hasUnusedFiles: boolean;
	/** The key of what the album's pictures are made from, and the pictures if they are up to date. */
	readonly album: { readonly key: string; readonly current: AlbumCards | null };
}

/**
 * Finds the album's sources, and compares their keys with those of what was published.
 * @throws MasteringFault with a line for each file that can't be used.
 */
export async function planAlbum(options: Options): Promise<AlbumPlan> {
	const { mastersDirectory, manifestPath, staticDirectory, threads } = options;
	const found = await findSources(mastersDirectory);
	const { sources, edition, skipped, warnings } = found;
	const faults = [...found.faults];
	const { recordings, cards } = await readManifest(manifestPath);
	const recipe = await recipeDigest();
	const digests = await MasterDigests.load(join(dirname(manifestPath), '.masters.json'));
	const tracks: TrackPlan[] = [];
	for (const source of sources) {
		let keys;
		try {
			keys = await trackKeys(source, recipe, digests);
		} catch (error) {
			faults.push(unexpectedFault(source.track.title, error).message);
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
		hasUnusedFiles: (await findUnused(staticDirectory, recordings, cards)).length > 0,
		album: { key, current: drawn ? cards : null }
	};
}

/** What is wrong inside files whose names are in order, so that everything can be put right at once. */
async function faultsIn(tracks: readonly TrackPlan[], threads: number): Promise<string[]> {
	const masters = tracks.flatMap(({ source }) => (source.kind === 'master' ? [source] : []));
	if (masters.length === 0) return [];
	const { WorkerPool } = await import('./worker-pool');
	await using pool = new WorkerPool(Math.min(threads, masters.length));
	const results = await Promise.allSettled(masters.map((source) => pool.check(source)));
	return faultsOf(results).map(({ message }) => message);
}
