import type { SoundEvent } from '../../src/content/manifest';
import { regionWords } from './sound-words';

/** How many lines are told of. */
const mostLines = 3;

/** What was measured in a recording that can be seen in its picture. */
export interface Seen {
	/** Level per third octave. */
	readonly spectrumDbfs: readonly number[];
	/** Frequencies of tones that last, the most prominent first. */
	readonly linesHz: readonly number[];
	readonly events: readonly SoundEvent[];
}

/**
 * A spectrogram in a sentence, for those who can't see it: “Spectrogram of Legalise: mostly below
 * 200 Hz, a steady line at 50 Hz, 6 sounds, the loudest at 1:21.”
 */
export function pictureWords(title: string, { spectrumDbfs, linesHz, events }: Seen): string {
	const parts = [
		regionWords(spectrumDbfs) ?? 'sound at all heights',
		...lineWords(linesHz.slice(0, mostLines)),
		...eventWords(events)
	];
	return `Spectrogram of ${title}: ${parts.join(', ')}.`;
}

function lineWords(linesHz: readonly number[]): string[] {
	const rounded = [...new Set(linesHz.toSorted((a, b) => a - b).map(roundedHz))];
	const last = rounded.at(-1);
	if (last === undefined) return [];
	if (rounded.length === 1) return [`a steady line at ${last} Hz`];
	return [`steady lines at ${rounded.slice(0, -1).join(', ')} and ${last} Hz`];
}

/** To the hertz, and to three digits. */
function roundedHz(hz: number): number {
	return hz < 1000 ? Math.round(hz) : Number(hz.toPrecision(3));
}

function eventWords(events: readonly SoundEvent[]): string[] {
	const [first, ...others] = events;
	if (!first) return ['no sound that stands out'];
	const { atSeconds } = others.reduce((a, b) => (b.peakDbfs > a.peakDbfs ? b : a), first);
	const at = `${Math.floor(atSeconds / 60)}:${String(Math.floor(atSeconds % 60)).padStart(2, '0')}`;
	return others.length === 0
		? [`one sound at ${at}`]
		: [`${events.length} sounds, the loudest at ${at}`];
}
