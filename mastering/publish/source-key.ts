import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { album, posterLines } from '../../src/content/album';
import { cardLines } from '../../src/content/cards';
import { darkRamp, paperRamp } from '../../src/content/ramps';
import { rightsReservation } from '../../src/content/rights';
import { bandHz } from '../../src/content/spectrogram';
import { pictureXmp } from '../encode/picture-xmp';
import type { TrackSource } from '../sources/track-source';
import type { MasterDigests } from './master-digests';

/** The parts of mastering that don't decide what comes out. */
const besideTheRecipe = [
	'files',
	'fuzzing',
	'memory',
	'publishing',
	'sources',
	'staleness',
	'testing'
];

/** The libraries that decide what comes out. */
const recipePackages = [
	'@fontsource-variable/archivo',
	'@resvg/resvg-wasm',
	'fft.js',
	'fontverter',
	'harfbuzzjs',
	'node-av',
	'node-taglib-sharp',
	'sharp'
];

const masteringDirectory = fileURLToPath(new URL('..', import.meta.url));
const packagesDirectory = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A digest of the code and libraries that make recordings. */
export async function recipeDigest(): Promise<string> {
	const hash = createHash('sha256');
	const entries = await readdir(masteringDirectory, { withFileTypes: true });
	const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	for (const folder of folders.filter((name) => !besideTheRecipe.includes(name)).sort()) {
		const names = await readdir(join(masteringDirectory, folder), { recursive: true });
		for (const name of names.sort()) {
			if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
			hash.update(`${folder}/${name}\n`);
			hash.update(await readFile(join(masteringDirectory, folder, name)));
		}
	}
	for (const name of recipePackages) {
		const text = await readFile(join(packagesDirectory, name, 'package.json'), 'utf8');
		const { version } = JSON.parse(text) as { version: string };
		hash.update(`${name}@${version}\n`);
	}
	return hash.digest('hex');
}

/** What a track's recording is made from, as one digest: equal keys give equal recordings. */
export async function sourceKey(
	source: TrackSource,
	recipe: string,
	digests: MasterDigests
): Promise<string> {
	const { track, captionsPath } = source;
	const made =
		source.kind === 'room' ? { room: source.room } : { master: await digests.of(source.path) };
	const captions = captionsPath === null ? null : await digests.of(captionsPath);
	const picture = { bandHz, darkRamp, paperRamp };
	const card = { posterLines, words: cardLines({ track, standIn: source.kind === 'room' }) };
	const rights = [rightsReservation, pictureXmp];
	const all = { recipe, track, album, rights, picture, card, made, captions };
	return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** What the album's pictures are made from, as one digest. @param keys the tracks' */
export function albumKey(sources: readonly TrackSource[], keys: readonly string[]): string {
	const words = cardLines({ standIn: sources.some(({ kind }) => kind === 'room') });
	return createHash('sha256').update(JSON.stringify({ words, keys })).digest('hex');
}
