import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlbumCards, Recording } from '../../src/content/manifest';
import { albumFolder } from './asset';
import { assetPaths, cardPaths } from './manifest-file';

/** Removes what no recording needs any more, and what a run that was stopped left behind. */
export async function sweep(
	staticDirectory: string,
	recordings: readonly Recording[],
	cards: AlbumCards
): Promise<void> {
	const needed = new Set([...recordings.flatMap(assetPaths), ...cardPaths(cards)]);
	for (const name of await readdir(join(staticDirectory, albumFolder))) {
		const path = `${albumFolder}/${name}`;
		if (!needed.has(path)) await rm(join(staticDirectory, path), { recursive: true });
	}
}
