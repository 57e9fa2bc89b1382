import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
	isOutdated,
	manifestVersion,
	parseManifest,
	type AlbumCards,
	type Manifest,
	type Recording
} from '../../src/content/manifest';
import { MasteringFault } from '../fault';
import { hasCode } from './errors';
import { shown } from './shown-path';
import { writeAtomically } from './atomic-write';

/** What the last run has made. */
export interface Made {
	readonly recordings: readonly Recording[];
	readonly cards: AlbumCards | null;
}

const nothing: Made = { recordings: [], cards: null };

/**
 * What the last run has made, nothing if there was none or if it told less.
 * @throws MasteringFault when the file is damaged.
 */
export async function readManifest(path: string): Promise<Made> {
	let text;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return nothing;
		throw new MasteringFault(
			`${shown(path)} can't be read; check that it is a file that you may read.`
		);
	}
	if (isOutdated(text)) return nothing;
	try {
		return parseManifest(text);
	} catch (error) {
		throw new MasteringFault(error instanceof Error ? error.message : String(error));
	}
}

/** Writes the manifest, once it has been read back as the site will read it. */
export async function writeManifest(
	path: string,
	recordings: readonly Recording[],
	cards: AlbumCards
): Promise<void> {
	const manifest: Manifest = { version: manifestVersion, recordings: [...recordings], cards };
	const text = `${JSON.stringify(manifest, null, '\t')}\n`;
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
export function cardPaths({ card, story, cover }: AlbumCards): string[] {
	return [card, story, cover];
}

/** Whether every file of a recording is there, and all that has sound as long as it should be. */
export async function isComplete(recording: Recording, staticDirectory: string): Promise<boolean> {
	const { renditions, lossless } = recording;
	const sounds = lossless ? [...renditions, lossless] : renditions;
	const lengths = new Map(sounds.map(({ path, bytes }) => [path, bytes]));
	return areThere(assetPaths(recording), staticDirectory, lengths);
}

/** Whether every one of the album's pictures is there. */
export async function hasCards(cards: AlbumCards, staticDirectory: string): Promise<boolean> {
	return areThere(cardPaths(cards), staticDirectory, new Map());
}

async function areThere(
	paths: readonly string[],
	staticDirectory: string,
	lengths: ReadonlyMap<string, number>
): Promise<boolean> {
	const found = await Promise.all(
		paths.map(async (path) => {
			try {
				const { size } = await stat(join(staticDirectory, path));
				return size > 0 && size === (lengths.get(path) ?? size);
			} catch {
				return false;
			}
		})
	);
	return found.every(Boolean);
}
