/** The bandwidth that a spectrogram's levels refer to, the same at all frequencies. */
export const bandHz = 10;

/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** Colours from the quietest to the loudest, evenly spaced. */
export type Ramp = readonly [Colour, ...Colour[]];

/** Light in a dark room, from almost the page's ground `#100f0e`. */
export const darkRamp: Ramp = [
	[11, 10, 10],
	[44, 24, 20],
	[120, 34, 24],
	[226, 66, 40],
	[255, 176, 120],
	[255, 240, 220]
];

/** Ink on paper, from the page's ground `#f3efe6`. */
export const paperRamp: Ramp = [
	[243, 239, 230],
	[226, 214, 198],
	[190, 160, 140],
	[170, 60, 40],
	[90, 14, 6],
	[20, 6, 4]
];

/** A table of `steps` colours along `ramp`, three bytes each. */
export function rampTable(ramp: Ramp, steps: number): Uint8Array {
	const table = new Uint8Array(steps * 3);
	for (let i = 0; i < steps; i++) {
		const at = (i / (steps - 1)) * (ramp.length - 1);
		const below = Math.min(Math.floor(at), ramp.length - 2);
		const t = at - below;
		for (let channel = 0; channel < 3; channel++) {
			const a = ramp[below]?.[channel] ?? 0;
			const b = ramp[below + 1]?.[channel] ?? 0;
			table[3 * i + channel] = Math.round(a + (b - a) * t);
		}
	}
	return table;
}
