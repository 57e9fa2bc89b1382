import { parse } from 'node:path';
import leven from 'leven';
import type { TrackTitle } from '../../src/content/album';
import { soundEndings } from './containers';

/** What the name of a file in the masters' folder says. */
export interface MasterName {
	readonly kind: 'captions' | 'sound' | 'unknown';
	/** The tracks it fits: one if all is well; two when its number and its word disagree. */
	readonly tracks: readonly TrackTitle[];
	/** The name that was probably meant. */
	readonly nearest: string;
}

/** The name of a track's master, without its ending: `06-legalise`. */
export function masterStem({ number, slug }: TrackTitle): string {
	return `${String(number).padStart(2, '0')}-${slug}`;
}

/**
 * Reads a file's name. Case, leading zeros, and what separates number and word don't matter, and the
 * number may be missing: `06-legalise.wav`, `6 Legalise.aif`, `legalise.flac`, `13 (Bonus Track).wav`.
 */
export function readMasterName(name: string, tracks: readonly TrackTitle[]): MasterName {
	const { name: stem, ext } = parse(name);
	const ending = ext.slice(1).toLowerCase();
	const kind = ending === 'vtt' ? 'captions' : soundEndings.has(ending) ? 'sound' : 'unknown';
	const nearest = `${nearestStem(stem, tracks)}.${kind === 'unknown' ? 'wav' : ending}`;
	const { number, word } = parts(stem);
	const byWord = tracks.find(({ slug, title }) => word === slug || word === bare(title));
	if (!byWord) return { kind, tracks: [], nearest };
	if (number === null || number === byWord.number) return { kind, tracks: [byWord], nearest };
	const byNumber = tracks.find((track) => track.number === number);
	return { kind, tracks: byNumber ? [byNumber, byWord] : [], nearest };
}

/** The track's stem that `stem` most resembles: the fewest letters differ. */
export function nearestStem(stem: string, tracks: readonly TrackTitle[]): string {
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
