import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { album, posterLines } from '../../src/content/album';
import { cardLines } from '../../src/content/cards';
import { pictureXmp } from '../encode/png';
import { tagsOf } from '../encode/tags';
import { MasteringFault, displayPath, readingProblem } from '../fault';
import { provenanceOf, type TrackSource } from '../sources/find-sources';
import { fileDigest, writeAtomically } from './files';

const masteringDirectory = fileURLToPath(new URL('..', import.meta.url));
const signalDirectory = fileURLToPath(new URL('../../src/lib/signal', import.meta.url));
const contentDirectory = fileURLToPath(new URL('../../src/content', import.meta.url));
const packagesDirectory = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The code of mastering that doesn't affect the recordings. */
const unrelatedCode =
	/^(fuzzing|publish|testing)\/|^(check-source|cli|fidelity-report|master-album|memory|plan|progress|worker|worker-pool)\.ts$/;

/** The content that affects them and isn't in the keys of tracks: colours, layouts, limits of fidelity. */
const relatedContent = ['card-layouts.ts', 'spectrogram.ts', 'third-octaves.ts'];

/** The libraries that affect them. */
const relatedPackages = [
	'@fontsource-variable/archivo',
	'entities',
	'fft.js',
	'fontverter',
	'harfbuzzjs',
	'node-av',
	'node-taglib-sharp',
	'sharp',
	'webvtt-parser'
];

/** A digest of the code and the libraries that make recordings: a new one makes all of them stale. */
export async function recipeDigest(): Promise<string> {
	const hash = createHash('sha256');
	for (const directory of [masteringDirectory, signalDirectory]) {
		const names = await readdir(directory, { recursive: true });
		for (const name of names.sort()) {
			if (!name.endsWith('.ts') || name.endsWith('.test.ts') || unrelatedCode.test(name)) continue;
			hash.update(`${name}\n`);
			hash.update(await readFile(join(directory, name)));
		}
	}
	for (const name of relatedContent) hash.update(await readFile(join(contentDirectory, name)));
	for (const name of relatedPackages) {
		const text = await readFile(join(packagesDirectory, name, 'package.json'), 'utf8');
		const { version } = JSON.parse(text) as { version: string };
		hash.update(`${name}@${version}\n`);
	}
	return hash.digest('hex');
}

/** The keys of a track's recording. */
export interface TrackKeys {
	/** A digest of what its sound is encoded from: the same key, the same packets. */
	readonly soundKey: string;
	/** A digest of everything it is made from: the same key, the same recording. */
	readonly sourceKey: string;
}

/** The keys of what a track's recording is made from. */
export async function trackKeys(
	source: TrackSource,
	recipe: string,
	digests: MasterDigests
): Promise<TrackKeys> {
	const { track, edition } = source;
	const captionsPath = source.kind === 'room' ? null : source.captionsPath;
	const made =
		source.kind === 'room' ? { room: source.room } : { master: await digests.of(source.path) };
	const soundKey = digestOf({ recipe, made });
	const sourceKey = digestOf({
		soundKey,
		slug: track.slug,
		tags: tagsOf(track, provenanceOf(source), album, edition),
		lossless: album.lossless,
		xmp: pictureXmp,
		card: { posterLines, words: cardLines({ track, standIn: source.kind === 'room', edition }) },
		titles: album.tracks.map(({ title }) => title),
		captions: captionsPath === null ? null : await digests.of(captionsPath)
	});
	return { soundKey, sourceKey };
}

/** A digest of everything the album's pictures are made from. @param keys the tracks' */
export function albumKey(sources: readonly TrackSource[], keys: readonly string[]): string {
	const standIn = sources.some(({ kind }) => kind === 'room');
	const words = cardLines({ standIn, edition: sources[0]?.edition });
	return digestOf({ words, keys });
}

function digestOf(json: object): string {
	return createHash('sha256').update(JSON.stringify(json)).digest('hex');
}

/** `stamp` is the file's size, times and inode when it was read: any change to it changes one. */
const knownDigest = v.object({ stamp: v.string(), digest: v.string() });

/** Digests by the path of the file. */
const knownDigests = v.array(v.tuple([v.string(), knownDigest]));

/** Digests of masters, remembered between runs because reading gigabytes takes a while. */
export class MasterDigests {
	#changed = false;

	private constructor(
		private readonly path: string,
		private readonly known: Map<string, v.InferOutput<typeof knownDigest>>
	) {}

	/** @param path The file that remembers them; one that can't be read is replaced. */
	static async load(path: string): Promise<MasterDigests> {
		try {
			const json: unknown = JSON.parse(await readFile(path, 'utf8'));
			return new MasterDigests(path, new Map(v.parse(knownDigests, json)));
		} catch {
			// Nothing is lost: the masters are read again.
			return new MasterDigests(path, new Map());
		}
	}

	/**
	 * The digest of a master's bytes.
	 * @throws MasteringFault when it can't be read.
	 */
	async of(masterPath: string): Promise<string> {
		try {
			const { size, mtimeMs, ctimeMs, ino } = await stat(masterPath);
			const stamp = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
			const known = this.known.get(masterPath);
			if (known?.stamp === stamp) return known.digest;
			const digest = await fileDigest(masterPath);
			this.known.set(masterPath, { stamp, digest });
			this.#changed = true;
			return digest;
		} catch (error) {
			throw new MasteringFault(`${displayPath(masterPath)} ${readingProblem(error)}`);
		}
	}

	/** Writes the file, if there is something new to remember. */
	async save(): Promise<void> {
		if (!this.#changed) return;
		await writeAtomically(this.path, JSON.stringify([...this.known]));
		this.#changed = false;
	}
}
