/*
 * Math.sin and the like may differ in the last bit between machines and versions of Node. Rounded to
 * 32 bits they don't, so everything that shapes a sample uses these; per sample only + − × ÷ and the
 * square root are used, which IEEE 754 defines to the last bit.
 */

/** Sine of an angle in radians. */
export function sine(radians: number): number {
	return Math.fround(Math.sin(radians));
}

/** Cosine of an angle in radians. */
export function cosine(radians: number): number {
	return Math.fround(Math.cos(radians));
}

/** Tangent of an angle in radians. */
export function tangent(radians: number): number {
	return Math.fround(Math.tan(radians));
}

/** e to the power of `exponent`. */
export function exponential(exponent: number): number {
	return Math.fround(Math.exp(exponent));
}

/** Natural logarithm. */
export function logarithm(value: number): number {
	return Math.fround(Math.log(value));
}

/** `base` to the power of `exponent`. */
export function power(base: number, exponent: number): number {
	return Math.fround(Math.pow(base, exponent));
}

/** The square of a value. */
export function squared(value: number): number {
	return value * value;
}

/** Amplitude factor of a gain in dB. */
export function gainFromDb(gainDb: number): number {
	return power(10, gainDb / 20);
}
