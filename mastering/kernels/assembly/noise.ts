/**
 * Adds `source` times `gain` to `sum`: `count` 64-bit numbers. The order in which numbers are added
 * up and multiplied here is part of what the stand-ins sound like, to the last bit.
 */
export function addScaled(sum: usize, source: usize, gain: f64, count: i32): void {
	const gains = f64x2.splat(gain);
	const end = sum + ((count >> 1) << 4);
	while (sum < end) {
		v128.store(sum, f64x2.add(v128.load(sum), f64x2.mul(gains, v128.load(source))));
		sum += 16;
		source += 16;
	}
	if (count & 1) f64.store(sum, f64.load(sum) + gain * f64.load(source));
}

/**
 * Writes the bins from 1 on of a spectrum, and their mirrors, of which the real part becomes the left
 * channel and the imaginary part the right. Where the room has modes they add what the middle
 * excites of them.
 * @param spectrum Of `size` complex bins.
 * @param middle Power density of the sum of the channels, 64 bits; `side` that of the difference.
 * @param middleBits Random real and imaginary part, 16 bits each; `sideBits` likewise.
 * @param unit Times the random parts.
 * @param modes For each bin the complex amplitude of the left channel and that of the right, 64 bits.
 * @param modalGain Times what the modes add.
 * @param modalCount How many bins from 1 on have modes, an even number; `count` of all, likewise.
 */
export function shapeNoise(
	spectrum: usize,
	size: i32,
	middle: usize,
	side: usize,
	middleBits: usize,
	sideBits: usize,
	unit: f64,
	modes: usize,
	modalGain: f64,
	modalCount: i32,
	count: i32
): void {
	const units = f64x2.splat(unit);
	const gains = f64x2.splat(modalGain);
	for (let k = 1; k <= count; k += 2) {
		const m = f64x2.mul(units, f64x2.sqrt(v128.load(middle + (k << 3))));
		const s = f64x2.mul(units, f64x2.sqrt(v128.load(side + (k << 3))));
		const mBits = v128.load64_zero(middleBits + (k << 2));
		const sBits = v128.load64_zero(sideBits + (k << 2));
		const mRe = f64x2.mul(m, upperHalves(mBits));
		const mIm = f64x2.mul(m, lowerHalves(mBits));
		const sRe = f64x2.mul(s, upperHalves(sBits));
		const sIm = f64x2.mul(s, lowerHalves(sBits));
		let lRe = f64x2.add(mRe, sRe);
		let lIm = f64x2.add(mIm, sIm);
		let rRe = f64x2.sub(mRe, sRe);
		let rIm = f64x2.sub(mIm, sIm);
		if (k <= modalCount) {
			const mode = modes + (k << 5);
			const left = v128.load(mode);
			const right = v128.load(mode, 16);
			const nextLeft = v128.load(mode, 32);
			const nextRight = v128.load(mode, 48);
			const leftRe = v128.shuffle<f64>(left, nextLeft, 0, 2);
			const leftIm = v128.shuffle<f64>(left, nextLeft, 1, 3);
			const rightRe = v128.shuffle<f64>(right, nextRight, 0, 2);
			const rightIm = v128.shuffle<f64>(right, nextRight, 1, 3);
			lRe = f64x2.add(lRe, f64x2.mul(gains, realPart(leftRe, leftIm, mRe, mIm)));
			lIm = f64x2.add(lIm, f64x2.mul(gains, imaginaryPart(leftRe, leftIm, mRe, mIm)));
			rRe = f64x2.add(rRe, f64x2.mul(gains, realPart(rightRe, rightIm, mRe, mIm)));
			rIm = f64x2.add(rIm, f64x2.mul(gains, imaginaryPart(rightRe, rightIm, mRe, mIm)));
		}
		const re = f32x4.demote_f64x2_zero(f64x2.sub(lRe, rIm));
		const im = f32x4.demote_f64x2_zero(f64x2.add(lIm, rRe));
		v128.store(spectrum + (k << 3), v128.shuffle<f32>(re, im, 0, 4, 1, 5));
		const mirrorRe = f32x4.demote_f64x2_zero(f64x2.add(lRe, rIm));
		const mirrorIm = f32x4.demote_f64x2_zero(f64x2.sub(rRe, lIm));
		const mirror = spectrum + ((size - k - 1) << 3);
		v128.store(mirror, v128.shuffle<f32>(mirrorRe, mirrorIm, 1, 5, 0, 4));
	}
}

/**
 * Overlaps a window of noise with what the last has left: `count` frames, a multiple of 2.
 * @param noise Twice as many frames, the channels in turn.
 * @param window As many weights, 64 bits.
 * @param leftTail What is left of a channel, 64 bits; overwritten with what this window leaves.
 * @param left Where the channel is written.
 */
export function overlap(
	noise: usize,
	window: usize,
	leftTail: usize,
	rightTail: usize,
	left: usize,
	right: usize,
	count: i32
): void {
	const later = count << 3;
	for (let i = 0; i < count; i += 2) {
		const rise = v128.load(window);
		const fall = v128.load(window + later);
		const first = v128.load(noise);
		const second = v128.load(noise + later);
		const l = f64x2.add(v128.load(leftTail), f64x2.mul(rise, evens(first)));
		const r = f64x2.add(v128.load(rightTail), f64x2.mul(rise, odds(first)));
		v128.store64_lane(left, f32x4.demote_f64x2_zero(l), 0);
		v128.store64_lane(right, f32x4.demote_f64x2_zero(r), 0);
		v128.store(leftTail, f64x2.mul(fall, evens(second)));
		v128.store(rightTail, f64x2.mul(fall, odds(second)));
		window += 16;
		noise += 16;
		leftTail += 16;
		rightTail += 16;
		left += 8;
		right += 8;
	}
}

function upperHalves(bits: v128): v128 {
	return f64x2.convert_low_i32x4_s(i32x4.shr_s(bits, 16));
}

function lowerHalves(bits: v128): v128 {
	return f64x2.convert_low_i32x4_s(i32x4.shr_s(i32x4.shl(bits, 16), 16));
}

function realPart(aRe: v128, aIm: v128, bRe: v128, bIm: v128): v128 {
	return f64x2.sub(f64x2.mul(aRe, bRe), f64x2.mul(aIm, bIm));
}

function imaginaryPart(aRe: v128, aIm: v128, bRe: v128, bIm: v128): v128 {
	return f64x2.add(f64x2.mul(aRe, bIm), f64x2.mul(aIm, bRe));
}

function evens(floats: v128): v128 {
	return f64x2.promote_low_f32x4(v128.shuffle<f32>(floats, floats, 0, 2, 0, 2));
}

function odds(floats: v128): v128 {
	return f64x2.promote_low_f32x4(v128.shuffle<f32>(floats, floats, 1, 3, 1, 3));
}
