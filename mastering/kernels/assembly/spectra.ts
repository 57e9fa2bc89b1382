/** Weighs two channels and puts their samples in turn: `count` frames, a multiple of 4. */
export function weigh(left: usize, right: usize, window: usize, out: usize, count: i32): void {
	const end = left + (count << 2);
	while (left < end) {
		const w = v128.load(window);
		const l = f32x4.mul(v128.load(left), w);
		const r = f32x4.mul(v128.load(right), w);
		v128.store(out, v128.shuffle<f32>(l, r, 0, 4, 1, 5));
		v128.store(out, v128.shuffle<f32>(l, r, 2, 6, 3, 7), 16);
		left += 16;
		right += 16;
		window += 16;
		out += 32;
	}
}

/**
 * Of a complex spectrum of `size` bins: |X[k]|² + |X[−k]|², times `scale`, from bin 1 on. Writes
 * `count` of them, a multiple of 4.
 */
export function powers(spectrum: usize, size: i32, out: usize, count: i32, scale: f32): void {
	const scales = f32x4.splat(scale);
	let above = spectrum + 8;
	let below = spectrum + ((size - 4) << 3);
	const end = out + (count << 2);
	while (out < end) {
		const a = squares(v128.load(above));
		const b = squares(v128.load(above, 16));
		const c = squares(v128.load(below));
		const d = squares(v128.load(below, 16));
		const up = f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
		// From the top down.
		const down = f32x4.add(
			v128.shuffle<f32>(c, d, 6, 4, 2, 0),
			v128.shuffle<f32>(c, d, 7, 5, 3, 1)
		);
		v128.store(out, f32x4.mul(f32x4.add(up, down), scales));
		above += 32;
		below -= 32;
		out += 16;
	}
}

function squares(x: v128): v128 {
	return f32x4.mul(x, x);
}
