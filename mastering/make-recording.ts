import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Detail } from '../src/content/detail';
import type { Fidelity, Recording } from '../src/content/manifest';
import { pour, soundOf, type Sound } from './measure/blocks';
import { sampleRate } from './pcm';
import { captionsOf } from './captions/captions';
import { namedSounds } from './captions/named-sounds';
import { pictureWords } from './captions/picture-words';
import { SuppliedCaptions } from './captions/supplied-captions';
import { drawTrackCards } from './cards/draw-cards';
import { coverJpeg } from './encode/cover';
import { losslessFormat, renditionFormats, type FileFormat } from './encode/renditions';
import { tagsOf } from './encode/tags';
import { writingFault } from './publish/errors';
import { requireFaithful } from './encode/faithful';
import { intervalMs, LevelMeter, Meters } from './measure';
import { artworkPx, draw } from './spectrogram/draw';
import { ceilingDbfs, floorDbfs, highestHz, lowestHz } from './spectrogram/scale';
import { encodeTiles } from './spectrogram/tiles';
import { SpectrogramMeter } from './spectrogram/spectrogram';
import { steadyLinesHz } from './spectrogram/steady-lines';
import { albumFolder, publishBytes } from './publish/asset';
import { openMaster } from './sources/read-master';
import type { Master } from './sources/planar';
import { pictureXmp } from './encode/picture-xmp';
import { withXmp } from './encode/png-xmp';
import type { TrackSource } from './sources/track-source';
import { synthesiseStandIn } from './rooms/stand-in';
import { stepsPerRecording, type RecordingJob } from './recording-job';
import { StagedRendition } from './staged-rendition';

const widthPx = 1280;
const heightPx = 640;

/**
 * Makes everything the site serves about one recording, and publishes it below `static/`. The sound
 * goes once, block by block, through all that measures, draws and encodes it.
 * @param step Called {@link stepsPerRecording} times as the work goes on.
 * @param warn Called with each line that an engineer would want to know of the master.
 * @throws MasteringFault when the master is of no use or the disk is full.
 */
export async function makeRecording(
	job: RecordingJob,
	step: () => void,
	warn: (line: string) => void
): Promise<Recording> {
	const { source, sourceKey, staticDirectory, lossless } = job;
	const { slug, number } = source.track;
	const provenance = source.kind === 'room' ? 'stand-in' : 'master';
	const { captionsPath } = source;
	const supplied = captionsPath === null ? null : await SuppliedCaptions.read(captionsPath);
	const sound = await open(source);
	const renditions: StagedRendition[] = [];
	try {
		await mkdir(join(staticDirectory, albumFolder), { recursive: true });
		const tags = tagsOf(source.track, provenance);
		const stage = (format: FileFormat) => {
			const staged = new StagedRendition(staticDirectory, slug, format, tags);
			renditions.push(staged);
			return staged;
		};
		const played = renditionFormats.map((wanted) => ({
			format: wanted.format,
			type: wanted.type,
			staged: stage(wanted)
		}));
		const trueSilence = lossless ? stage(losslessFormat) : null;
		const levelMeter = new LevelMeter();
		const meters = new Meters();
		const spectrogramMeter = new SpectrogramMeter(sound.expectedFrames, widthPx, heightPx);
		const sinks = [levelMeter, meters, spectrogramMeter, ...renditions];
		const frames = pour(sound, sinks, stepper(sound.expectedFrames, step));
		if ('warnings' in sound) for (const line of sound.warnings()) warn(line);

		const { envelopeDbfs, ...levels } = levelMeter.finish();
		const spectrogram = spectrogramMeter.finish();
		const pictures = await draw(spectrogram);
		for (const rendition of renditions) rendition.finish();
		const measurements = meters.finish();
		const fidelity: Fidelity[] = [];
		for (const rendition of renditions) {
			fidelity.push(await rendition.check(measurements.spectrumDbfs, () => open(source)));
		}
		requireFaithful(source.track.title, fidelity);
		const cards = await drawTrackCards(source.track, provenance === 'stand-in', spectrogram);
		const cover = await coverJpeg(pictures.artwork);
		const durationSeconds = frames / sampleRate;
		const captions = captionsOf(source.track, {
			supplied,
			room: source.kind === 'room' ? source.room : null,
			heard: { durationSeconds, ...levels, ...measurements }
		});
		const words = pictureWords(source.track.title, {
			...measurements,
			linesHz: steadyLinesHz(spectrogram)
		});
		const publish = async (part: string, ending: string, bytes: string | Uint8Array) =>
			(await publishBytes(staticDirectory, { stem: `${slug}.${part}`, ending }, bytes)).path;
		const tiles: string[] = [];
		for (const bytes of await encodeTiles(spectrogram.tiles)) {
			tiles.push(await publish('tile', 'avif', bytes));
		}
		const scale = { lowestHz, highestHz, floorDbfs, ceilingDbfs };
		const columns = widthPx * tiles.length;
		const detail: Detail = {
			intervalMs,
			dbfs: envelopeDbfs,
			cues: captions.cues,
			events: namedSounds(measurements.events, captions.cues),
			pictureWords: words,
			tiles: {
				paths: tiles,
				columnSeconds: sound.expectedFrames / sampleRate / columns,
				tileColumns: widthPx,
				rows: heightPx / 2,
				...scale
			}
		};
		const recording = {
			number,
			slug: slug as Recording['slug'],
			provenance,
			...(source.kind === 'room' ? { description: source.room.description } : {}),
			durationSeconds,
			...levels,
			...measurements,
			fidelity,
			renditions: await Promise.all(
				played.map(async ({ format, type, staged }) => ({
					format,
					type,
					...(await staged.publish(cover))
				}))
			),
			...(trueSilence ? { lossless: await trueSilence.publish(cover) } : {}),
			captions: await publish('captions', 'vtt', captions.text),
			spectrogram: {
				dark: await publish('dark', 'avif', pictures.dark),
				paper: await publish('paper', 'avif', pictures.paper),
				words,
				tiles,
				widthPx,
				heightPx,
				...scale
			},
			detail: await publish('detail', 'json', JSON.stringify(detail)),
			artwork: { path: await publish('artwork', 'png', pictures.artwork), sizePx: artworkPx },
			cards: {
				card: await publish('card', 'png', withXmp(cards.card, pictureXmp)),
				story: await publish('story', 'png', withXmp(cards.story, pictureXmp))
			},
			sourceKey
		} as Recording;
		step();
		return recording;
	} catch (error) {
		throw writingFault(error, staticDirectory);
	} finally {
		for (const rendition of renditions) await rendition[Symbol.asyncDispose]();
	}
}

async function open(source: TrackSource): Promise<Master | Sound> {
	return source.kind === 'master'
		? await openMaster(source.path)
		: soundOf(synthesiseStandIn(source.room));
}

/** Calls `step` for every part of the sound that has gone by, but for the last part of the work. */
function stepper(expectedFrames: number, step: () => void): (frames: number) => void {
	let steps = 0;
	return (frames) => {
		const due = Math.floor((frames / expectedFrames) * (stepsPerRecording - 1));
		for (; steps < Math.min(due, stepsPerRecording - 1); steps++) step();
	};
}
