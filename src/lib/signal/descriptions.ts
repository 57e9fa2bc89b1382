import type { Cue, NamedSound } from '../../content/detail';
import type { SoundEvent } from '../../content/manifest';
import { thirdOctaveHz } from '../../content/third-octaves';

/** From this length on, a description gives a sound's length. */
const longSeconds = 1;
/** How far a detected sound may lie outside the cue that names it. */
const apartSeconds = 1;
/** How many steady lines a spectrogram's description names. */
const mostLines = 3;

const regions = [
	{ belowHz: 200, words: 'mostly below 200 Hz' },
	{ belowHz: 2000, words: 'mostly between 200 Hz and 2 kHz' },
	{ belowHz: Infinity, words: 'mostly above 2 kHz' }
] as const;

/** Describes detected sounds neutrally, as their causes aren't known. */
export function describeSounds(events: readonly SoundEvent[]): string {
	const found = new Set(events.map(({ bandHz }) => regionOf(bandHz).words));
	const [only] = found;
	return [kindOf(events), ...(found.size === 1 && only ? [only] : [])].join(', ');
}

/** Where most of a recording's power is, in words; undefined if no region has more than half. */
export function regionOfSpectrum(spectrumDbfs: readonly number[]): string | undefined {
	const powers = regions.map((region) =>
		spectrumDbfs.reduce(
			(sum, dbfs, i) =>
				regionOf(thirdOctaveHz[i] ?? 0) === region ? sum + 10 ** (dbfs / 10) : sum,
			0
		)
	);
	const total = powers.reduce((sum, power) => sum + power, 0);
	return regions.find((_, i) => (powers[i] ?? 0) > total / 2)?.words;
}

/**
 * The sounds of a recording: those that its captions name, so that picture, transcript and text agree.
 * What was detected of each gives its level; a bird's phrases, or the ticks of a pipe, are one sound.
 */
export function soundsOf(cues: readonly Cue[], detected: readonly SoundEvent[]): NamedSound[] {
	// A cue at the very start describes the background.
	const named = cues.filter(({ startSeconds }) => startSeconds > 0);
	const cueOf = ({ atSeconds }: SoundEvent) =>
		named.findLast(
			({ startSeconds, endSeconds }) =>
				startSeconds <= atSeconds + apartSeconds && atSeconds <= endSeconds + apartSeconds
		);
	return named.map((cue): NamedSound => {
		const parts = detected.filter((event) => cueOf(event) === cue);
		const loudest = parts.toSorted((a, b) => b.peakDbfs - a.peakDbfs)[0];
		return {
			atSeconds: cue.startSeconds,
			words: cue.text.replace(/\s+/g, ' '),
			...(loudest && { peakDbfs: loudest.peakDbfs })
		};
	});
}

/** What a spectrogram shows, as far as it was measured. */
interface SpectrogramContent {
	/** Level per third octave. */
	readonly spectrumDbfs: readonly number[];
	/** Frequencies of steady tones, the most prominent first. */
	readonly linesHz: readonly number[];
	readonly sounds: readonly NamedSound[];
}

/**
 * A spectrogram in a sentence, for those who can't see it: “Spectrogram of Legalise: mostly below
 * 200 Hz, a steady line at 50 Hz, 6 sounds, the loudest at 1:21.”
 */
export function describeSpectrogram(
	title: string,
	{ spectrumDbfs, linesHz, sounds }: SpectrogramContent
): string {
	const parts = [
		regionOfSpectrum(spectrumDbfs) ?? 'sound across the whole range',
		...describeLines(linesHz.slice(0, mostLines)),
		countSounds(sounds)
	];
	return `Spectrogram of ${title}: ${parts.join(', ')}.`;
}

function describeLines(linesHz: readonly number[]): string[] {
	const rounded = [...new Set(linesHz.toSorted((a, b) => a - b).map(roundedHz))];
	const last = rounded.at(-1);
	if (last === undefined) return [];
	if (rounded.length === 1) return [`a steady line at ${last} Hz`];
	return [`steady lines at ${rounded.slice(0, -1).join(', ')} and ${last} Hz`];
}

/** To the nearest hertz below 1 kHz, and to three digits above. */
function roundedHz(hz: number): number {
	return hz < 1000 ? Math.round(hz) : Number(hz.toPrecision(3));
}

function countSounds(sounds: readonly NamedSound[]): string {
	const [first, ...others] = sounds;
	if (!first) return 'no sound that stands out';
	const level = ({ peakDbfs = -Infinity }: NamedSound): number => peakDbfs;
	const { atSeconds } = others.reduce((a, b) => (level(b) > level(a) ? b : a), first);
	const at = `${Math.floor(atSeconds / 60)}:${String(Math.floor(atSeconds % 60)).padStart(2, '0')}`;
	return others.length === 0
		? `one sound at ${at}`
		: `${sounds.length} sounds, the loudest at ${at}`;
}

function kindOf(events: readonly SoundEvent[]): string {
	if (events.length > 1) return 'Several sounds';
	const { lengthSeconds = 0 } = events[0] ?? {};
	if (lengthSeconds < longSeconds) return 'A short sound';
	const seconds = Math.round(lengthSeconds);
	return `A sound lasting ${seconds === 1 ? 'a second' : `${seconds} seconds`}`;
}

function regionOf(hz: number): (typeof regions)[number] {
	return regions.find(({ belowHz }) => hz <= belowHz) ?? regions[2];
}
