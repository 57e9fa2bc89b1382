import { Floats } from '../../../mastering/kernels/arrays';

const made = new Map<string, Floats>();

/** The Hann window, periodic. Not to be written to: all who ask for a size share it. */
export function hann(size: number): Floats {
	return once(`hann ${size}`, size, (i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
}

/**
 * A window that is flat between slopes. Where the next begins as the fall of this one begins, the
 * squares of both add up to 1: every frame counts once, whatever its place. The slopes are those of
 * the Vorbis I specification, 4.3.1 (https://xiph.org/vorbis/doc/Vorbis_I_spec.html), which keep a
 * tone out of what is far from it. Not to be written to: all who ask for a size share it.
 * @param slopeFrames How long it rises, and falls: at most half the size.
 */
export function flat(size: number, slopeFrames: number): Floats {
	return once(`flat ${size} ${slopeFrames}`, size, (i) => {
		const fromEnd = Math.min(i, size - 1 - i) + 0.5;
		if (fromEnd > slopeFrames) return 1;
		return Math.sin((Math.PI / 2) * Math.sin((Math.PI / 2) * (fromEnd / slopeFrames)) ** 2);
	});
}

function once(name: string, size: number, weight: (i: number) => number): Floats {
	let window = made.get(name);
	if (!window) {
		window = new Floats(size);
		const { array } = window;
		for (let i = 0; i < size; i++) array[i] = weight(i);
		made.set(name, window);
	}
	return window;
}
