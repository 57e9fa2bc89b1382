/** A Hann window; to be overlapped by half. @param size Its length in frames. */
export function hann(size: number): Float64Array {
	return Float64Array.from(
		{ length: size },
		(_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size)
	);
}

/**
 * A window that is flat but for a quarter at either end; to be overlapped by that quarter. With slopes
 * as Vorbis has them the squares of what overlaps add up to 1 (Vorbis I specification, 1.3.2).
 * @param size Its length in frames.
 */
export function flat(size: number): Float64Array {
	const slope = size / 4;
	return Float64Array.from({ length: size }, (_, i) => {
		const fromEnd = Math.min(i, size - 1 - i);
		if (fromEnd >= slope) return 1;
		const sine = Math.sin((Math.PI / 2) * ((fromEnd + 0.5) / slope));
		return Math.sin((Math.PI / 2) * sine * sine);
	});
}

/** The mean of a window's squares: what it leaves of a signal's power. */
export function meanSquare(window: Float64Array): number {
	return window.reduce((sum, w) => sum + w * w, 0) / window.length;
}
