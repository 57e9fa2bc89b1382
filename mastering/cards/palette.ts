import { darkRamp, rampTable } from '../../src/content/ramps';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** What a text of a card is written in. */
export type Ink = 'plain' | 'hushed' | 'lit';

/** The dark theme's colours (`src/app.css`) for a word, another's word, and the lamp. */
const inks: Readonly<Record<Ink, Colour>> = {
	plain: [243, 238, 228],
	hushed: [110, 104, 97],
	lit: [255, 75, 51]
};

/** The channels in which the inks are drawn before they are coloured. */
export const inkChannels: readonly Ink[] = ['plain', 'hushed', 'lit'];

/** How many steps there are from the quietest colour to the loudest. */
export const levelSteps = 48;
/** How many steps there are from the ground to an ink, at the edges of letters. */
const coverSteps = 32;

const ramp = rampTable(darkRamp, levelSteps);

/** All colours of a card: levels from the quietest on, then every ink from faint to full. */
export const palette: readonly Colour[] = [
	...Array.from({ length: levelSteps }, (_, i) => rampColour(i)),
	...inkChannels.flatMap((ink) =>
		Array.from({ length: coverSteps }, (_, i) => mixed(inks[ink], (i + 1) / coverSteps))
	)
];

/** The place in the palette of a level between 0 and 1. */
export function levelIndex(level: number): number {
	return Math.round(Math.min(1, Math.max(0, level)) * (levelSteps - 1));
}

/** The place in the palette of an ink that covers so much of a pixel, 0 to 255; null for nothing. */
export function inkIndex(channel: number, cover: number): number | null {
	const step = Math.round((cover / 255) * coverSteps);
	return step === 0 ? null : levelSteps + channel * coverSteps + step - 1;
}

function rampColour(step: number): Colour {
	return [ramp[3 * step] ?? 0, ramp[3 * step + 1] ?? 0, ramp[3 * step + 2] ?? 0];
}

function mixed(ink: Colour, share: number): Colour {
	const ground = rampColour(0);
	const channel = (i: 0 | 1 | 2) => Math.round(ground[i] + (ink[i] - ground[i]) * share);
	return [channel(0), channel(1), channel(2)];
}
