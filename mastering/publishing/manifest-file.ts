import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
	isOutdated,
	manifestVersion,
	parseManifest,
	type Manifest,
	type Recording
} from '../../src/content/manifest';
import { MasteringFault } from '../fault';
import { hasCode, shown, writeAtomically } from '../files';

/**
 * The recordings of the last run, none if there was none or if it told less of them.
 * @throws MasteringFault when the file is damaged.
 */
export async function readManifest(path: string): Promise<readonly Recording[]> {
	let text;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return [];
		throw new MasteringFault(
			`${shown(path)} can't be read; check that it is a file that you may read.`
		);
	}
	if (isOutdated(text)) return [];
	try {
		return parseManifest(text).recordings;
	} catch (error) {
		throw new MasteringFault(error instanceof Error ? error.message : String(error));
	}
}

/** Writes the manifest, once it has been read back as the site will read it. */
export async function writeManifest(path: string, recordings: readonly Recording[]): Promise<void> {
	const manifest: Manifest = { version: manifestVersion, recordings: [...recordings] };
	const text = `${JSON.stringify(manifest, null, '\t')}\n`;
	parseManifest(text);
	await writeAtomically(path, text);
}

/** The paths below `static/` of every file a recording needs. */
export function assetPaths(recording: Recording): string[] {
	const { renditions, lossless, captions, spectrogram, detail, artwork } = recording;
	return [
		...renditions.map(({ path }) => path),
		...(lossless ? [lossless.path] : []),
		captions,
		spectrogram.dark,
		spectrogram.paper,
		...spectrogram.tiles,
		detail,
		artwork.path
	];
}

/** Whether every file of a recording is there, and all that has sound as long as it should be. */
export async function isComplete(recording: Recording, staticDirectory: string): Promise<boolean> {
	const { renditions, lossless } = recording;
	const sounds = lossless ? [...renditions, lossless] : renditions;
	const lengths = new Map(sounds.map(({ path, bytes }) => [path, bytes]));
	const found = await Promise.all(
		assetPaths(recording).map(async (path) => {
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
