/** A colour's parts, from 0 to 255. */
type Rgb = readonly number[];

/** The parts of a colour as a browser computes it, such as `rgb(16, 15, 14)`. */
export function rgbOf(colour: string): Rgb {
	return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** The contrast of two colours, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
	const [red = 0, green = 0, blue = 0] = colour
		.map((part) => part / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
