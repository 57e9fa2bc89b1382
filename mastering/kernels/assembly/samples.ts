/** Kernels for a channel's samples, 32 bits each; what they are reckoned with has 64. */

/** Adds the squares of samples to four sums, 64 bits each, in turn; what is left over to the first. */
export function addSquares(samples: usize, count: i32, sums: usize): void {
	let first = v128.load(sums);
	let second = v128.load(sums, 16);
	const end = samples + ((count >> 2) << 4);
	while (samples < end) {
		const four = v128.load(samples);
		const a = f64x2.promote_low_f32x4(four);
		const b = f64x2.promote_low_f32x4(v128.shuffle<f32>(four, four, 2, 3, 2, 3));
		first = f64x2.add(first, f64x2.mul(a, a));
		second = f64x2.add(second, f64x2.mul(b, b));
		samples += 16;
	}
	v128.store(sums, first);
	v128.store(sums, second, 16);
	for (let i = 0; i < (count & 3); i++) {
		const x: f64 = f32.load(samples + (i << 2));
		f64.store(sums, f64.load(sums) + x * x);
	}
}

/** Multiplies samples by `gain`, in place. */
export function scale(samples: usize, count: i32, gain: f64): void {
	const gains = f64x2.splat(gain);
	const end = samples + ((count >> 1) << 3);
	while (samples < end) {
		const scaled = f64x2.mul(f64x2.promote_low_f32x4(v128.load64_zero(samples)), gains);
		v128.store64_lane(samples, f32x4.demote_f64x2_zero(scaled), 0);
		samples += 8;
	}
	if (count & 1) {
		const x: f64 = f32.load(samples);
		f32.store(samples, f32(x * gain));
	}
}

/**
 * Adds something periodic to samples, times `gain`.
 * @param period One period, 64 bits.
 * @param at Where in the period the first sample lies.
 */
export function addPeriodic(
	samples: usize,
	count: i32,
	period: usize,
	periodFrames: i32,
	at: i32,
	gain: f64
): void {
	const gains = f64x2.splat(gain);
	let i = 0;
	while (i < count) {
		const run = min(count - i, periodFrames - at);
		let to = samples + (i << 2);
		let from = period + (at << 3);
		const end = to + ((run >> 1) << 3);
		while (to < end) {
			const x = f64x2.promote_low_f32x4(v128.load64_zero(to));
			const sum = f64x2.add(x, f64x2.mul(gains, v128.load(from)));
			v128.store64_lane(to, f32x4.demote_f64x2_zero(sum), 0);
			to += 8;
			from += 16;
		}
		if (run & 1) {
			const x: f64 = f32.load(to);
			f32.store(to, f32(x + gain * f64.load(from)));
		}
		i += run;
		at = 0;
	}
}

/** The largest size of a sample. */
export function peak(samples: usize, count: i32): f32 {
	let largest = f32x4.splat(0);
	const end = samples + ((count >> 2) << 4);
	while (samples < end) {
		largest = f32x4.pmax(largest, f32x4.abs(v128.load(samples)));
		samples += 16;
	}
	let result = max(
		max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
		max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3))
	);
	for (let i = 0; i < (count & 3); i++) result = max(result, abs(f32.load(samples + (i << 2))));
	return result;
}

/**
 * Filters two channels with two second-order sections (transposed direct form 2) in turn, and gives
 * the sum of the squares of what comes out of both.
 * @param coefficients b0, b1, b2, a1 and a2 of the first section, then of the second, 64 bits each.
 * @param states Of the first section s1 left and right, then s2; then of the second; 64 bits each.
 */
export function filteredEnergy(
	left: usize,
	right: usize,
	count: i32,
	coefficients: usize,
	states: usize
): f64 {
	const b0 = v128.load64_splat(coefficients);
	const b1 = v128.load64_splat(coefficients, 8);
	const b2 = v128.load64_splat(coefficients, 16);
	const a1 = v128.load64_splat(coefficients, 24);
	const a2 = v128.load64_splat(coefficients, 32);
	const d0 = v128.load64_splat(coefficients, 40);
	const d1 = v128.load64_splat(coefficients, 48);
	const d2 = v128.load64_splat(coefficients, 56);
	const c1 = v128.load64_splat(coefficients, 64);
	const c2 = v128.load64_splat(coefficients, 72);
	let s1 = v128.load(states);
	let s2 = v128.load(states, 16);
	let t1 = v128.load(states, 32);
	let t2 = v128.load(states, 48);
	let energy = f64x2.splat(0);
	for (let i = 0; i < count; i++) {
		const pair = v128.load32_lane(right + (i << 2), v128.load32_zero(left + (i << 2)), 1);
		const x = f64x2.promote_low_f32x4(pair);
		const y = f64x2.add(f64x2.mul(b0, x), s1);
		s1 = f64x2.add(f64x2.sub(f64x2.mul(b1, x), f64x2.mul(a1, y)), s2);
		s2 = f64x2.sub(f64x2.mul(b2, x), f64x2.mul(a2, y));
		const z = f64x2.add(f64x2.mul(d0, y), t1);
		t1 = f64x2.add(f64x2.sub(f64x2.mul(d1, y), f64x2.mul(c1, z)), t2);
		t2 = f64x2.sub(f64x2.mul(d2, y), f64x2.mul(c2, z));
		energy = f64x2.add(energy, f64x2.mul(z, z));
	}
	v128.store(states, s1);
	v128.store(states, s2, 16);
	v128.store(states, t1, 32);
	v128.store(states, t2, 48);
	return f64x2.extract_lane(energy, 0) + f64x2.extract_lane(energy, 1);
}

/** Random bits (sfc32), 32 in each; `state` is the generator's: a, b, c and the counter. */
export function randomBits(out: usize, count: i32, state: usize): void {
	let a = i32.load(state);
	let b = i32.load(state, 4);
	let c = i32.load(state, 8);
	let counter = i32.load(state, 12);
	const end = out + (count << 2);
	while (out < end) {
		const sum = a + b + counter;
		counter++;
		a = b ^ (b >>> 9);
		b = c + (c << 3);
		c = ((c << 21) | (c >>> 11)) + sum;
		i32.store(out, sum);
		out += 4;
	}
	i32.store(state, a);
	i32.store(state, b, 4);
	i32.store(state, c, 8);
	i32.store(state, counter, 12);
}
