import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
	isOutdated,
	manifestVersion,
	parseManifest,
	type AlbumCards,
	type Manifest,
	type Recording
} from '../../src/content/manifest';
import { hasCode, MasteringFault, displayPath } from '../fault';
import { albumFolder, writeAtomically } from './files';

/** What an earlier run published. */
export interface Published {
	readonly recordings: readonly Recording[];
	readonly cards: AlbumCards | null;
}

const nothing: Published = { recordings: [], cards: null };

/**
 * What the last run published; nothing if there was none, or if its manifest has an older format.
 * @throws MasteringFault when the file is damaged.
 */
export async function readManifest(path: string): Promise<Published> {
	let text;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return nothing;
		throw new MasteringFault(
			`${displayPath(path)} can't be read; check that it is a file and that you have permission.`
		);
	}
	if (isOutdated(text)) return nothing;
	try {
		return parseManifest(text);
	} catch (error) {
		throw new MasteringFault(error instanceof Error ? error.message : String(error));
	}
}

/** Writes the manifest, after checking it as the site will when reading it. */
export async function writeManifest(
	path: string,
	manifest: Omit<Manifest, 'version'>
): Promise<void> {
	const text = `${JSON.stringify({ version: manifestVersion, ...manifest }, null, '\t')}\n`;
	parseManifest(text);
	await writeAtomically(path, text);
}

/** The paths below `static/` of every file a recording needs. */
export function assetPaths(recording: Recording): string[] {
	const { renditions, lossless, captions, spectrogram, detail, artwork, cards } = recording;
	return [
		...renditions.map(({ path }) => path),
		...(lossless ? [lossless.path] : []),
		captions,
		spectrogram.dark,
		spectrogram.paper,
		...spectrogram.tiles,
		detail,
		artwork.path,
		cards.card,
		cards.story
	];
}

/** The paths below `static/` of the album's pictures. */
function cardPaths({ card, story, cover }: AlbumCards): string[] {
	return [card, story, cover];
}

/** Whether every file of a recording exists, and every sound file has its published size. */
export async function isComplete(recording: Recording, staticDirectory: string): Promise<boolean> {
	return allExist(assetPaths(recording), staticDirectory, soundBytes(recording));
}

/** Whether every sound file of a recording exists, and has its published size. */
export async function hasSound(recording: Recording, staticDirectory: string): Promise<boolean> {
	const sizes = soundBytes(recording);
	return allExist([...sizes.keys()], staticDirectory, sizes);
}

/** The sizes of a recording's sound files, by path. */
function soundBytes({ renditions, lossless }: Recording): ReadonlyMap<string, number> {
	const sounds = lossless ? [...renditions, lossless] : renditions;
	return new Map(sounds.map(({ path, bytes }) => [path, bytes]));
}

/** Whether every picture of the album exists. */
export async function hasCards(cards: AlbumCards, staticDirectory: string): Promise<boolean> {
	return allExist(cardPaths(cards), staticDirectory);
}

/** The paths below `static/` of files that no recording needs, as a failed run leaves them. */
export async function findUnused(
	staticDirectory: string,
	recordings: readonly Recording[],
	cards: AlbumCards | null
): Promise<string[]> {
	const needed = new Set([...recordings.flatMap(assetPaths), ...(cards ? cardPaths(cards) : [])]);
	const folder = join(staticDirectory, albumFolder);
	const names = existsSync(folder) ? await readdir(folder) : [];
	return names.map((name) => `${albumFolder}/${name}`).filter((path) => !needed.has(path));
}

/** Removes the album's files that are no longer needed, and what an interrupted run left behind. */
export async function removeUnused(
	staticDirectory: string,
	recordings: readonly Recording[],
	cards: AlbumCards
): Promise<void> {
	for (const path of await findUnused(staticDirectory, recordings, cards)) {
		await rm(join(staticDirectory, path), { recursive: true });
	}
}

/** @param sizes The published sizes of some of the files, by path. */
async function allExist(
	paths: readonly string[],
	staticDirectory: string,
	sizes: ReadonlyMap<string, number> = new Map()
): Promise<boolean> {
	const found = await Promise.all(
		paths.map(async (path) => {
			try {
				const { size } = await stat(join(staticDirectory, path));
				return size > 0 && size === (sizes.get(path) ?? size);
			} catch {
				return false;
			}
		})
	);
	return found.every(Boolean);
}
