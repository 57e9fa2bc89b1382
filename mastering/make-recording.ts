import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Detail } from '../src/content/detail';
import type { Fidelity, Finding, Recording } from '../src/content/manifest';
import { describeSpectrogram, soundsOf } from '../src/lib/signal/descriptions';
import { sampleRate, type Sound, soundOf } from '../src/lib/signal/pcm';
import { captionsOf } from './captions/captions';
import { SuppliedCaptions } from './captions/supplied-captions';
import { drawTrackCards } from './cards/card';
import { coverJpeg } from './encode/cover-and-tags';
import { missedLimit } from './encode/fidelity';
import { losslessFormat, renditionFormats, type PublishedFormat } from './encode/formats';
import { RenditionFile, type EncodedFile } from './encode/rendition-file';
import type { Tags } from './encode/tags';
import { displayPath, writingFault } from './fault';
import { intervalMs } from './measure/levels';
import { Meters } from './measure/meters';
import { feedSinks } from './feed-sinks';
import { artworkPx, drawPictures, encodeTiles } from './spectrogram/pictures';
import { ceilingDbfs, floorDbfs, highestHz, lowestHz } from '../src/lib/signal/spectrogram-scale';
import { SpectrogramMeter } from '../src/lib/signal/spectrogram';
import { steadyLinesHz } from '../src/lib/signal/steady-lines';
import { albumFolder, publishBytes } from './publish/files';
import type { TrackKeys } from './publish/keys';
import { provenanceOf, type TrackSource } from './sources/find-sources';
import { openMaster, type Master } from './sources/read-master';
import { synthesiseStandIn } from './rooms/stand-in';

const widthPx = 1280;
const heightPx = 640;

/** One recording to make. */
export interface RecordingJob {
	readonly source: TrackSource;
	readonly keys: TrackKeys;
	readonly tags: Tags;
	/** A complete recording of the same sound, whose files are then copied with new tags. */
	readonly encoded: Recording | null;
	readonly staticDirectory: string;
	/** Whether to make a lossless file too, unless the master is lossy. */
	readonly lossless: boolean;
}

/** How often a job reports progress. */
const reportsPerRecording = 20;

/**
 * Makes everything the site serves about one recording, and publishes it below `static/`. The sound
 * passes once, block by block, through everything that measures, draws and encodes it.
 * @param advance Called from time to time with the share of the work that is done, 0 to 1.
 * @throws MasteringFault when the master is unusable or the disk is full.
 */
export async function makeRecording(
	job: RecordingJob,
	advance: (share: number) => void = () => undefined
): Promise<Recording> {
	const { source, keys, tags, encoded, staticDirectory } = job;
	const { track, edition } = source;
	const { slug, number } = track;
	const provenance = provenanceOf(source);
	const captionsPath = source.kind === 'room' ? null : source.captionsPath;
	const supplied = captionsPath === null ? null : await SuppliedCaptions.read(captionsPath);
	const sound = await open(source);
	const renditions: RenditionFile[] = [];
	try {
		await mkdir(join(staticDirectory, albumFolder), { recursive: true });
		const master = 'shape' in sound ? sound.shape : undefined;
		const begin = (format: PublishedFormat) => {
			const known = encodedFile(encoded, format.format, staticDirectory);
			const file = new RenditionFile(staticDirectory, slug, format, tags, known);
			renditions.push(file);
			return file;
		};
		const played = renditionFormats.map((wanted) => ({ wanted, file: begin(wanted) }));
		const lossless = job.lossless && !master?.lossy ? begin(losslessFormat) : null;
		const meters = new Meters();
		const spectrogramMeter = new SpectrogramMeter(sound.expectedFrames, widthPx, heightPx);
		const sinks = [meters, spectrogramMeter, ...renditions];
		const frames = await feedSinks(sound, sinks, reporter(sound.expectedFrames, advance));
		const spectrogram = spectrogramMeter.finish();
		const pictures = await drawPictures(spectrogram);
		for (const rendition of renditions) rendition.finish();
		const { envelopeDbfs, quietDbfs, ...measurements } = meters.finish();
		const fidelity: Fidelity[] = [];
		for (const rendition of renditions) {
			fidelity.push(await rendition.check(measurements.spectrumDbfs, () => open(source)));
		}
		const warnings = 'warnings' in sound ? sound.warnings() : [];
		const findings: Finding[] = [
			...(supplied?.notes ?? []).map((text) => ({ kind: 'note', text }) as const),
			...warnings.map((text) => ({ kind: 'warning', text }) as const),
			...fidelity.flatMap((checked) => fidelityFindings(checked, source))
		];
		const subject = { track, standIn: provenance === 'stand-in', edition };
		const cards = await drawTrackCards(subject, spectrogram);
		const cover = await coverJpeg(pictures.artwork);
		const durationSeconds = frames / sampleRate;
		const captions = captionsOf(track, {
			supplied,
			room: source.kind === 'room' ? source.room : null,
			edition,
			measured: { durationSeconds, quietDbfs, ...measurements }
		});
		const sounds = soundsOf(captions.cues, measurements.events);
		const words = describeSpectrogram(track.title, {
			...measurements,
			linesHz: steadyLinesHz(spectrogram),
			sounds
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
			events: sounds,
			pictureWords: words,
			tiles: {
				paths: tiles,
				columnSeconds: sound.expectedFrames / sampleRate / columns,
				tileColumns: widthPx,
				rows: heightPx / 2,
				...scale
			}
		};
		return {
			number,
			slug: slug as Recording['slug'],
			provenance,
			...(master ? { master } : {}),
			...(source.kind === 'room' ? { description: source.room.description } : {}),
			durationSeconds,
			...measurements,
			fidelity,
			renditions: await Promise.all(
				played.map(async ({ wanted: { format, type }, file }) => ({
					format,
					type,
					...(await file.publish(cover))
				}))
			),
			...(lossless ? { lossless: await lossless.publish(cover) } : {}),
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
				card: await publish('card', 'png', cards.card),
				story: await publish('story', 'png', cards.story)
			},
			findings,
			...keys
		};
	} catch (error) {
		throw writingFault(error, staticDirectory);
	} finally {
		for (const rendition of renditions) rendition[Symbol.dispose]();
	}
}

/** What to say of a rendition that isn't faithful, or needed a higher rate to be. */
function fidelityFindings(fidelity: Fidelity, source: TrackSource): Finding[] {
	const name = source.kind === 'master' ? displayPath(source.path) : source.track.title;
	const missed = missedLimit(fidelity);
	if (missed !== null) return [{ kind: 'warning', text: `${name}: ${missed}` }];
	const { format, raisedTo } = fidelity;
	if (raisedTo === undefined) return [];
	return [{ kind: 'note', text: `${name}: its .${format} needed ${raisedTo / 1000} kbit/s.` }];
}

/** A recording's file of a format, if it has one. */
function encodedFile(
	recording: Recording | null,
	format: PublishedFormat['format'],
	staticDirectory: string
): EncodedFile | undefined {
	const fidelity = recording?.fidelity.find((each) => each.format === format);
	const file =
		format === 'flac'
			? recording?.lossless
			: recording?.renditions.find((each) => each.format === format);
	return file && fidelity && { path: join(staticDirectory, file.path), fidelity };
}

async function open(source: TrackSource): Promise<Master | Sound> {
	return source.kind === 'master'
		? await openMaster(source.path)
		: soundOf(synthesiseStandIn(source.room));
}

/** Reports the share of the work that is done; the last part follows the sound. */
function reporter(
	expectedFrames: number,
	advance: (share: number) => void
): (frames: number) => void {
	let reports = 0;
	return (frames) => {
		const due = Math.min(1, frames / expectedFrames) * (reportsPerRecording - 1);
		if (due < reports + 1) return;
		reports = Math.floor(due);
		advance(reports / reportsPerRecording);
	};
}
