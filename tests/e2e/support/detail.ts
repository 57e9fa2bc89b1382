import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Detail } from '../../../src/content/detail';
import { recordingOf } from './site';

const directory = join(import.meta.dirname, '../../../static');

/** The details of a recording, as mastering wrote them. */
export function detailOf(slug: string): Detail {
	return JSON.parse(readFileSync(join(directory, recordingOf(slug).detail), 'utf8')) as Detail;
}

/** The levels of a tile, byte by byte from the top left, as another decoder reads them. */
export async function levelsOf(path: string): Promise<Uint8Array> {
	return sharp(join(directory, path)).greyscale().raw().toBuffer();
}
