/**
 * The shape of `src/generated/recordings.json`, the one file where mastering and the site meet:
 * mastering writes it, the site reads it, both through this schema.
 */
import * as v from 'valibot';
// With its ending, because the build's configuration reads this file as it is.
import { album } from './album.ts';
import { editionFacts } from './edition-schema.ts';

const slugs = album.tracks.map((track) => track.slug);
/** A thirteenth recording, which the publisher may add; it follows the sentence. */
const { slug: bonusSlug } = album.bonus;
/** The third-octave bands from 20 Hz to 16 kHz (IEC 61260-1). */
const bandCount = 30;

/** A path below `static/`, without a leading slash; its name carries a hash of the content. */
const assetPath = v.pipe(v.string(), v.regex(/^album\/[\w-]+(\.[\w-]+)*\.[0-9a-f]{10}\.\w+$/));
/** Mastering takes float masters whose samples go up to +3 dBFS. */
const dbfs = v.pipe(v.number(), v.finite(), v.maxValue(3.1));
/** Between samples FFmpeg's interpolator can find up to 7.43 dB more. */
const dbtp = v.pipe(v.number(), v.finite(), v.maxValue(10.5));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** One encoding of a recording. `type` is what `canPlayType` takes; `format` is the file's ending. */
const rendition = v.strictObject({
	format: v.picklist(['weba', 'm4a']),
	type: v.picklist(['audio/webm; codecs="opus"', 'audio/mp4; codecs="mp4a.40.2"']),
	path: assetPath,
	bytes: positive
});

/** A picture of the recording: time across, log frequency up, dBFS as light (dark) or ink (paper). */
const spectrogram = v.strictObject({
	dark: assetPath,
	paper: assetPath,
	/** The same in a sentence, for those who can't see it. */
	words: v.pipe(v.string(), v.minLength(1)),
	/** Tiles for zooming in, in order of time; the detail file says how to read them. */
	tiles: v.pipe(v.array(assetPath), v.minLength(1)),
	widthPx: positive,
	heightPx: positive,
	lowestHz: positive,
	highestHz: positive,
	floorDbfs: dbfs,
	ceilingDbfs: dbfs
});

/** PNGs for sharing: 1200 by 630 px for wherever a link is shown, 1080 by 1920 for stories. */
const cards = { card: assetPath, story: assetPath };

/** A file of the highest fidelity: 24-bit FLAC. */
const lossless = v.strictObject({ path: assetPath, bytes: positive });

/** What a rendition has changed: rendition minus master per third octave, dB; null below −120 dBFS. */
const fidelity = v.strictObject({
	format: v.picklist(['weba', 'm4a', 'flac']),
	differenceDb: v.pipe(v.array(v.nullable(v.number())), v.length(bandCount)),
	/** Which bands can be heard, and are judged by the limit. */
	judged: v.pipe(v.array(v.boolean()), v.length(bandCount)),
	/** The rate it took, in bits per second, if the usual one was not enough. */
	raisedTo: v.optional(positive)
});

/** What the master's file holds. */
const masterShape = v.strictObject({
	rateHz: positive,
	/** Per sample; 0 for floating point, and where the file doesn't say. */
	bits: v.pipe(v.number(), v.minValue(0)),
	lossy: v.boolean()
});

/** A sound that rises clearly above the noise floor. */
const soundEvent = v.strictObject({
	atSeconds: v.pipe(v.number(), v.minValue(0)),
	lengthSeconds: positive,
	peakDbfs: dbfs,
	/** Centre of the third octave in which it rises most. */
	bandHz: positive
});

/** Something found while a recording was made: `warning` if it may be a fault, `note` if not. */
const finding = v.strictObject({ kind: v.picklist(['warning', 'note']), text: v.string() });

const recording = v.strictObject({
	number: v.pipe(v.number(), v.integer(), v.minValue(1)),
	slug: v.picklist([...slugs, bonusSlug]),
	/** An `own-room` was recorded by the person the edition names. */
	provenance: v.picklist(['stand-in', 'master', 'own-room']),
	/** Stand-ins have none. */
	master: v.optional(masterShape),
	/** What can be heard, in a sentence or two. Only stand-ins have one. */
	description: v.optional(v.string()),
	durationSeconds: positive,
	/** Over the whole recording, both channels. */
	rmsDbfs: dbfs,
	/** Largest sample, either channel. */
	peakDbfs: dbfs,
	/** Largest value between the samples, dBTP (ITU-R BS.1770-4, annex 2). */
	truePeakDbtp: dbtp,
	/** Loudness by ITU-R BS.1770-4; `integratedLufs` is null when all of it lies below the −70 gate. */
	loudness: v.strictObject({
		integratedLufs: v.nullable(v.number()),
		ungatedLufs: v.nullable(v.number())
	}),
	/** Level per third octave from 20 Hz to 16 kHz, both channels, dBFS. */
	spectrumDbfs: v.pipe(v.array(dbfs), v.length(bandCount)),
	/** Sounds that rise above the floor, in order of time. */
	events: v.array(soundEvent),
	/** 10th percentile of the levels per 100 ms. */
	noiseFloorDbfs: dbfs,
	/** Extremes of the levels per 100 ms. */
	loudestDbfs: dbfs,
	quietestDbfs: dbfs,
	renditions: v.pipe(v.array(rendition), v.minLength(1)),
	/** The lossless file, if the publisher asked for it. */
	lossless: v.optional(lossless),
	/** One for each rendition, and one for the lossless file. */
	fidelity: v.array(fidelity),
	/** WebVTT: what can be heard, and when. */
	captions: assetPath,
	spectrogram,
	/** JSON, see `src/content/detail.ts`: levels, captions, sounds and tiles, for a closer look. */
	detail: assetPath,
	/** A square PNG for players' lock screens. */
	artwork: v.strictObject({ path: assetPath, sizePx: positive }),
	cards: v.strictObject(cards),
	/** What the publisher should know: a warning or a note per line. */
	findings: v.array(finding),
	/** A digest of what the sound was encoded from: with an equal key its packets are the same. */
	soundKey: v.string(),
	/** A digest of all this was made from: with an equal key it needn't be made again. */
	sourceKey: v.string()
});

/** The album's pictures for sharing; `cover` is a PNG, 3000 px square. */
const albumCards = v.strictObject({ ...cards, cover: assetPath, sourceKey: v.string() });

const shownSpectrogram = v.object(v.omit(spectrogram, ['tiles']).entries);
const shown = v.object({
	...v.omit(recording, [
		'cards',
		'events',
		'fidelity',
		'findings',
		'loudness',
		'noiseFloorDbfs',
		'number',
		'peakDbfs',
		'rmsDbfs',
		'soundKey',
		'sourceKey',
		'spectrumDbfs',
		'truePeakDbtp'
	]).entries,
	spectrogram: shownSpectrogram
});

/** Goes up whenever the shape changes, so that an older file is made again. */
export const manifestVersion = 6;

/** `recordings.json` as a whole; the recordings in album order. */
const manifestSchema = v.strictObject({
	version: v.literal(manifestVersion),
	/** Whose rooms these are, if they aren't the album's. */
	edition: v.optional(editionFacts),
	recordings: v.array(recording),
	cards: albumCards
});

/** One encoding of a recording. */
export type Rendition = v.InferOutput<typeof rendition>;
/** A recording's picture in both themes, and what its axes mean. */
export type Spectrogram = v.InferOutput<typeof shownSpectrogram>;
/** A sound that rises clearly above the noise floor. */
export type SoundEvent = v.InferOutput<typeof soundEvent>;
/** Something found while a recording was made. */
export type Finding = v.InferOutput<typeof finding>;
/** What a rendition has changed, band by band. */
export type Fidelity = v.InferOutput<typeof fidelity>;
/** Everything known about one recording. */
export type Recording = v.InferOutput<typeof recording>;
/** The album's pictures for sharing. */
export type AlbumCards = v.InferOutput<typeof albumCards>;
/** A file below `static/`. */
interface SizedFile {
	readonly path: string;
	readonly bytes: number;
}
/** The part of a recording's data the browser gets. */
export type ShownRecording = v.InferOutput<typeof shown> & {
	/** Everything its page shows apart from the sound: pictures, tiles, captions, details. */
	readonly pageFiles: readonly SizedFile[];
};
/** `recordings.json` as a whole. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/**
 * Reduces a recording's data to what the browser gets: without measurements that only a built page
 * needs.
 * @param bytesOf gives the size of a file, by its path below `static/`
 */
export function shownOf(whole: Recording, bytesOf: (path: string) => number): ShownRecording {
	const { dark, paper, tiles } = whole.spectrogram;
	const paths = [dark, paper, ...tiles, whole.captions, whole.detail, whole.artwork.path];
	return {
		...v.parse(shown, whole),
		pageFiles: paths.map((path) => ({ path, bytes: bytesOf(path) }))
	};
}

/** Whether a text is `recordings.json` in an older shape, which the next run of mastering replaces. */
export function isOutdated(text: string): boolean {
	try {
		const { version } = v.parse(v.looseObject({ version: v.number() }), JSON.parse(text));
		return version < manifestVersion;
	} catch {
		return false;
	}
}

/**
 * Reads the text of `recordings.json`.
 * @throws Error with one line that names the file, the fault and the fix.
 */
export function parseManifest(text: string): Manifest {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw manifestError('it is not JSON');
	}
	const result = v.safeParse(manifestSchema, json);
	if (!result.success) {
		const [issue] = result.issues;
		throw manifestError(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
	}
	const missing = slugs.filter((slug) => !result.output.recordings.some((r) => r.slug === slug));
	if (missing.length > 0) throw manifestError(`no recording of ${missing.join(', ')}`);
	return result.output;
}

function manifestError(fault: string): Error {
	return new Error(
		`src/generated/recordings.json is damaged (${fault}). Delete it and run "npm run master".`
	);
}
