import type { SoundEvent } from '../../src/content/manifest';
import { thirdOctaveHz } from '../../src/content/third-octaves';

/** From here on a sound is no longer short, in seconds. */
const shortSeconds = 1;

const regions = [
	{ belowHz: 200, words: 'mostly below 200 Hz' },
	{ belowHz: 2000, words: 'mostly between 200 Hz and 2 kHz' },
	{ belowHz: Infinity, words: 'mostly above 2 kHz' }
] as const;

/** Sounds that were detected, in neutral words: nobody has said what they are. */
export function soundWords(events: readonly SoundEvent[]): string {
	const found = new Set(events.map(({ bandHz }) => regionOf(bandHz).words));
	const [only] = found;
	return [kindOf(events), ...(found.size === 1 && only ? [only] : [])].join(', ');
}

/** Where more than half of a recording's power lies, in words; undefined when it is nowhere. */
export function regionWords(spectrumDbfs: readonly number[]): string | undefined {
	const powers = regions.map((region) =>
		spectrumDbfs.reduce(
			(sum, dbfs, i) =>
				regionOf(thirdOctaveHz[i] ?? 0) === region ? sum + 10 ** (dbfs / 10) : sum,
			0
		)
	);
	const all = powers.reduce((sum, power) => sum + power, 0);
	return regions.find((_, i) => (powers[i] ?? 0) > all / 2)?.words;
}

function kindOf(events: readonly SoundEvent[]): string {
	if (events.length > 1) return 'Several sounds';
	const { lengthSeconds = 0 } = events[0] ?? {};
	if (lengthSeconds < shortSeconds) return 'A short sound';
	const seconds = Math.round(lengthSeconds);
	return `A sound of ${seconds === 1 ? 'a second' : `${seconds} seconds`}`;
}

function regionOf(hz: number): (typeof regions)[number] {
	return regions.find(({ belowHz }) => hz <= belowHz) ?? regions[2];
}
