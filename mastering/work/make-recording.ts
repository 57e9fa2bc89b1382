import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recording, Rendition } from '../../src/content/manifest';
import { sampleRate, type StereoPcm } from '../audio/pcm';
import { encode, renditionFormats, tagsOf } from '../encoding';
import { writingFault } from '../files';
import { intervalMs, measureLevels } from '../measuring';
import {
	artworkPx,
	ceilingDbfs,
	draw,
	floorDbfs,
	highestHz,
	lowestHz,
	spectrogram
} from '../picture';
import { albumFolder, publishBytes, publishFile } from '../publishing';
import { readMaster } from '../reading';
import type { TrackSource } from '../sources';
import { synthesiseStandIn } from '../synthesis';
import type { RecordingJob } from './recording-job';

const widthPx = 1280;
const heightPx = 640;

/**
 * Makes everything the site serves about one recording, and publishes it below `static/`.
 * @param step Called as the work goes on.
 * @throws MasteringFault when the master is of no use or the disk is full.
 */
export async function makeRecording(job: RecordingJob, step: () => void): Promise<Recording> {
	const { source, sourceKey, staticDirectory } = job;
	const { slug, number } = source.track;
	const pcm = await pcmOf(source);
	step();
	const { envelopeDbfs, ...levels } = measureLevels(pcm);
	const provenance = source.kind === 'room' ? 'stand-in' : 'master';
	try {
		await mkdir(join(staticDirectory, albumFolder), { recursive: true });
		const tags = tagsOf(source.track, provenance);
		const renditions: Rendition[] = [];
		for (const { format, type, settings } of renditionFormats) {
			const asset = await publishFile(staticDirectory, { stem: slug, ending: format }, (path) => {
				encode(pcm, path, settings, tags);
			});
			renditions.push({ format, type, ...asset });
			step();
		}
		const pictures = await draw(spectrogram(pcm, widthPx, heightPx));
		const publish = async (part: string, ending: string, bytes: string | Uint8Array) =>
			(await publishBytes(staticDirectory, { stem: `${slug}.${part}`, ending }, bytes)).path;
		const recording: Recording = {
			number,
			slug: slug as Recording['slug'],
			provenance,
			...(source.kind === 'room' ? { description: source.room.description } : {}),
			durationSeconds: pcm.left.length / sampleRate,
			...levels,
			renditions,
			spectrogram: {
				dark: await publish('dark', 'avif', pictures.dark),
				paper: await publish('paper', 'avif', pictures.paper),
				widthPx,
				heightPx,
				lowestHz,
				highestHz,
				floorDbfs,
				ceilingDbfs
			},
			envelope: await publish('levels', 'json', JSON.stringify({ intervalMs, dbfs: envelopeDbfs })),
			artwork: { path: await publish('artwork', 'png', pictures.artwork), sizePx: artworkPx },
			sourceKey
		};
		step();
		return recording;
	} catch (error) {
		throw writingFault(error, staticDirectory);
	}
}

async function pcmOf(source: TrackSource): Promise<StereoPcm> {
	return source.kind === 'master' ? readMaster(source.path) : synthesiseStandIn(source.room);
}
