import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { album } from '../../src/content/album';
import type { Recording } from '../../src/content/manifest';
import { publishBytes } from '../publish/files';
import { pictureXmp, withXmp } from '../encode/xmp';
import { drawAlbumCard, type AlbumPart } from './draw-cards';

/**
 * Draws one of the album's pictures from what was published of its recordings, and publishes it. The
 * bonus track is not in them, as it is not in the sentence.
 * @returns its path below `static/`
 */
export async function makeAlbumCard(
	part: AlbumPart,
	recordings: readonly Recording[],
	staticDirectory: string
): Promise<string> {
	const tracks = await Promise.all(
		recordings
			.filter(({ number }) => number <= album.tracks.length)
			.map(async ({ cards, durationSeconds, provenance }) => ({
				story: await readFile(join(staticDirectory, cards.story)),
				durationSeconds,
				standIn: provenance === 'stand-in'
			}))
	);
	const bytes = withXmp(await drawAlbumCard(part, tracks), pictureXmp);
	const name = { stem: `album.${part}`, ending: 'png' };
	return (await publishBytes(staticDirectory, name, bytes)).path;
}
