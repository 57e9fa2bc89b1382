import { parse } from 'node:path';
import leven from 'leven';
import type { TrackTitle } from '../../src/content/album';
import { displayPath } from '../fault';
import { soundEndings } from './file-formats';

/** What a file's name in the masters folder says. */
export interface MasterName {
	readonly kind: 'captions' | 'sound' | 'unknown';
	/** The tracks it fits: one if all is well; two when its number and its word disagree. */
	readonly tracks: readonly TrackTitle[];
	/** The name that was probably meant. */
	readonly nearest: string;
	/** Which channel of a recording it holds, if only one; null if the name doesn't say. */
	readonly side: Side | null;
	/** The language of captions, `en-GB`; null if the name doesn't say. */
	readonly language: string | null;
}

/** A channel, as named by programs that write each to a file: `left` for `.L`, `first` for `.1`. */
export type Side = 'first' | 'left' | 'right' | 'second';

const captionEndings: ReadonlySet<string> = new Set(['vtt', 'srt']);

/** The name of a track's master, without its ending: `06-legalise`. */
export function masterStem({ number, slug }: TrackTitle): string {
	return `${String(number).padStart(2, '0')}-${slug}`;
}

/**
 * Reads a file's name. Case, leading zeros, and what separates number and word don't matter, and the
 * number may be missing: `06-legalise.wav`, `6 Legalise.aif`, `legalise.flac`, `13 (Bonus Track).wav`.
 * Other words don't matter either, as long as it is clear which track is meant.
 * Captions may add their language: `06-legalise.en-GB.vtt`.
 */
export function readMasterName(name: string, tracks: readonly TrackTitle[]): MasterName {
	const { name: stem, ext } = parse(name);
	const ending = ext.slice(1).toLowerCase();
	const kind = captionEndings.has(ending)
		? 'captions'
		: soundEndings.has(ending)
			? 'sound'
			: 'unknown';
	const found = tracksOf(stem, tracks);
	const read = { kind, tracks: found, side: null, language: null } as const;
	if (found.length === 0 && kind === 'captions') {
		const { core, language } = withoutLanguage(stem, tracks);
		const exact = tracksOf(core, tracks);
		const fitting = exact.length > 0 ? exact : amongOtherWords(core, tracks);
		const nearest = `${nearestStem(core, tracks)}.${ending}`;
		return { ...read, tracks: fitting, nearest, language: fitting.length > 0 ? language : null };
	}
	if (found.length === 0 && kind === 'sound') {
		const [, core = '', mark = ''] = sideMark.exec(stem) ?? [];
		const [side] = sides.find(([, pattern]) => pattern.test(mark)) ?? [];
		const track = trackOf(core, tracks);
		if (side && track) {
			return { ...read, tracks: [track], side, nearest: `${masterStem(track)}.wav` };
		}
	}
	return {
		...read,
		tracks: found.length > 0 || kind === 'unknown' ? found : amongOtherWords(stem, tracks),
		nearest: `${nearestStem(stem, tracks)}.${kind === 'unknown' ? 'wav' : ending}`
	};
}

function tracksOf(stem: string, tracks: readonly TrackTitle[]): TrackTitle[] {
	const { number, word } = parts(stem);
	const byWord = tracks.find(({ slug, title }) => word === slug || word === bare(title));
	if (!byWord) return [];
	if (number === null || number === byWord.number) return [byWord];
	const byNumber = tracks.find((track) => track.number === number);
	return byNumber ? [byNumber, byWord] : [];
}

/** How American English spells a title. */
const otherSpellings: Readonly<Record<string, string>> = { legalize: 'legalise' };

/**
 * The track that a stem names among other words, as programs and people write them: `Artist - 02 -
 * British (final)`, `Track 07`, `03_Government_v3`, `13`. Either its word or its number must be the
 * only one, or the two must agree.
 * @returns two tracks when its number and its word disagree
 */
function amongOtherWords(stem: string, tracks: readonly TrackTitle[]): TrackTitle[] {
	const words = stem
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.map((word) => otherSpellings[word] ?? word);
	const named = tracks.filter(({ slug }) => words.includes(slug));
	const isNumber = (word = '') => /^0*\d{1,2}$/.test(word);
	const agreeing = named.filter(({ number }) =>
		words.some((word) => isNumber(word) && Number(word) === number)
	);
	if (agreeing.length === 1) return agreeing;
	// Other numbers may be takes, dates or versions.
	const at = words.findIndex(
		(word, i) => isNumber(word) && (i === 0 || /^(track|titel|no|nr)$/.test(words[i - 1] ?? ''))
	);
	const [byWord, ...others] = named;
	if (at === -1) return byWord && others.length === 0 ? [byWord] : [];
	const byNumber = tracks.find(({ number }) => number === Number(words[at]));
	if (!byNumber || others.length > 0) return [];
	return byWord ? [byNumber, byWord] : [byNumber];
}

/** The track that a stem names by word, or by number alone. */
function trackOf(stem: string, tracks: readonly TrackTitle[]): TrackTitle | undefined {
	const { number, word } = parts(stem);
	if (word === '') return tracks.find((track) => track.number === number);
	const [track, second] = tracksOf(stem, tracks);
	return second ? undefined : track;
}

const sideMark = /^(.*?)([\s._([-]+[a-z\d]+[)\]]?)$/is;

const sides: readonly (readonly [Side, RegExp])[] = [
	['left', /^[\s._([-]+(l|lt|left|ch(an(nel)?)?0?1|a1)[)\]]?$/i],
	['right', /^[\s._([-]+(r|rt|right|ch(an(nel)?)?0?2|a2)[)\]]?$/i],
	// Copies are called `01-the 2.wav` and `01-the (2).wav`.
	['first', /^[._-]+0?1$/],
	['second', /^[._-]+0?2$/]
];

/** What captions' names say besides the language. */
const captionMarks = /[\s._([-]+(sdh|cc|hi|forced|auto|default|captions?|subtitles?|subs?)[)\]]?$/i;
const languageMark =
	/^(.*?)[\s._([-]+([a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*|[a-z]{4,})[)\]]?$/is;

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The stem of captions without marks and language, as far as that leaves a track's name. */
function withoutLanguage(
	stem: string,
	tracks: readonly TrackTitle[]
): { core: string; language: string | null } {
	let core = stem;
	while (captionMarks.test(core)) core = core.replace(captionMarks, '');
	if (tracksOf(core, tracks).length > 0) return { core, language: null };
	const [, before = '', mark = ''] = languageMark.exec(core) ?? [];
	const language = languageOf(mark);
	return language === undefined ? { core, language: null } : { core: before, language };
}

function languageOf(mark: string): string | undefined {
	if (/^english$/i.test(mark)) return 'en';
	try {
		const [tag] = Intl.getCanonicalLocales(mark.replaceAll('_', '-'));
		return tag !== undefined && languageNames.of(tag) !== undefined ? tag : undefined;
	} catch {
		return undefined;
	}
}

/**
 * What to say of a name that fits no track.
 * @param others The paths of files that have the name of a track.
 */
export function nameProblem({ nearest }: MasterName, others: Iterable<string>): string {
	const taken = [...others].find((path) => parse(path).name === parse(nearest).name);
	const remedy =
		taken === undefined
			? 'If it is something else, move it away.'
			: `${displayPath(taken)} is already there: keep one of the two and move the other away.`;
	return `is not the name of a track; did you mean ${nearest}? ${remedy}`;
}

/** A language in English: `German`. @param tag of BCP 47 */
export function languageName(tag: string): string {
	return languageNames.of(tag) ?? tag;
}

/** The track's stem that `stem` most resembles: the fewest letters differ. */
function nearestStem(stem: string, tracks: readonly TrackTitle[]): string {
	const { number, word } = parts(stem);
	const numbered = tracks.find((track) => track.number === number);
	// A bare number is enough.
	if (word === '' && numbered) return masterStem(numbered);
	const wanted = number === null ? word : `${String(number).padStart(2, '0')}-${word}`;
	let nearest = '';
	let least = Infinity;
	for (const track of tracks) {
		const distance = leven(wanted, number === null ? track.slug : masterStem(track));
		if (distance < least) [nearest, least] = [masterStem(track), distance];
	}
	return nearest;
}

function parts(stem: string): { number: number | null; word: string } {
	const [, digits, word = ''] = /^(\d*)(.*)$/s.exec(bare(stem)) ?? [];
	return { number: digits ? Number(digits) : null, word };
}

/** Letters and digits only, in lower case, and the same however accents are composed. */
function bare(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
