import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { album } from '../../src/content/album';
import type { AlbumCards, Recording } from '../../src/content/manifest';
import { publishBytes } from '../publishing';
import { pictureXmp, withXmp } from '../rights';
import { drawAlbumCards } from './draw-cards';

/**
 * Draws the album's pictures from what was published of its recordings, and publishes them. The
 * bonus track is not in them, as it is not in the sentence.
 */
export async function makeAlbumCards(
	recordings: readonly Recording[],
	sourceKey: string,
	staticDirectory: string
): Promise<AlbumCards> {
	const tracks = await Promise.all(
		recordings
			.filter(({ number }) => number <= album.tracks.length)
			.map(async ({ cards, durationSeconds, provenance }) => ({
				story: await readFile(join(staticDirectory, cards.story)),
				durationSeconds,
				standIn: provenance === 'stand-in'
			}))
	);
	const drawn = await drawAlbumCards(tracks);
	const publish = async (part: keyof typeof drawn) => {
		const name = { stem: `album.${part}`, ending: 'png' };
		const bytes = withXmp(drawn[part], pictureXmp);
		return (await publishBytes(staticDirectory, name, bytes)).path;
	};
	return {
		card: await publish('card'),
		story: await publish('story'),
		cover: await publish('cover'),
		sourceKey
	};
}
