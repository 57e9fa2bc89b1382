/** Bytes of a line's span: where in `delays` it begins, how long it is, and where it stands. */
const spanBytes = 12;

/** Bytes of a pair's coefficients, and of its filters' memory. */
const coefficientBytes = 7 * 16;
const stateBytes = 2 * 16;

/**
 * Eight delay lines, each with a gain and two first-order filters, mixed by a Hadamard matrix.
 * @param delays The lines, 64 bits, one after the other.
 * @param spans Per line three integers: its first place in `delays`, its length, and where it stands.
 * @param coefficients Per pair of lines, for both in turn: gain, then b0, b1 and a1 of either filter.
 * @param states Per pair of lines: the memory of either filter.
 * @param input What sounds in the room, 64 bits, `inputFrames` of them.
 * @param scale Times what is heard.
 * @param left Where a channel is written, 64 bits; `right` likewise, `frames` of each.
 */
export function reverberate(
	delays: usize,
	spans: usize,
	coefficients: usize,
	states: usize,
	input: usize,
	inputFrames: i32,
	scale: f64,
	left: usize,
	right: usize,
	frames: i32
): void {
	const signs = f64x2(1, -1);
	for (let n = 0; n < frames; n++) {
		let a = absorbed(0, delays, spans, coefficients, states);
		let b = absorbed(1, delays, spans, coefficients, states);
		let c = absorbed(2, delays, spans, coefficients, states);
		let d = absorbed(3, delays, spans, coefficients, states);
		f64.store(left + (n << 3), heard(a, b) * scale);
		f64.store(right + (n << 3), heard(c, d) * scale);
		a = sumAndDifference(a);
		b = sumAndDifference(b);
		c = sumAndDifference(c);
		d = sumAndDifference(d);
		const ab = f64x2.add(a, b);
		const aLessB = f64x2.sub(a, b);
		const cd = f64x2.add(c, d);
		const cLessD = f64x2.sub(c, d);
		const x = n < inputFrames ? f64.load(input + (n << 3)) : 0;
		const fresh = f64x2.mul(signs, f64x2.splat(x));
		feed(0, delays, spans, f64x2.add(f64x2.add(ab, cd), fresh));
		feed(1, delays, spans, f64x2.add(f64x2.add(aLessB, cLessD), fresh));
		feed(2, delays, spans, f64x2.add(f64x2.sub(ab, cd), fresh));
		feed(3, delays, spans, f64x2.add(f64x2.sub(aLessB, cLessD), fresh));
	}
}

/** What comes out of a pair of lines. */
function absorbed(
	pair: i32,
	delays: usize,
	spans: usize,
	coefficients: usize,
	states: usize
): v128 {
	const k = coefficients + pair * coefficientBytes;
	const state = states + pair * stateBytes;
	let x = v128.load64_zero(place(2 * pair, delays, spans));
	x = v128.load64_lane(place(2 * pair + 1, delays, spans), x, 1);
	x = f64x2.mul(v128.load(k), x);
	const y = f64x2.add(f64x2.mul(v128.load(k, 16), x), v128.load(state));
	v128.store(state, f64x2.sub(f64x2.mul(v128.load(k, 32), x), f64x2.mul(v128.load(k, 48), y)));
	const z = f64x2.add(f64x2.mul(v128.load(k, 64), y), v128.load(state, 16));
	v128.store(state, f64x2.sub(f64x2.mul(v128.load(k, 80), y), f64x2.mul(v128.load(k, 96), z)), 16);
	return z;
}

/** Puts what circulates into a pair of lines, in the place of what came out of them. */
function feed(pair: i32, delays: usize, spans: usize, value: v128): void {
	v128.store64_lane(place(2 * pair, delays, spans), value, 0);
	v128.store64_lane(place(2 * pair + 1, delays, spans), value, 1);
	advance(spans + 2 * pair * spanBytes);
	advance(spans + (2 * pair + 1) * spanBytes);
}

function place(line: i32, delays: usize, spans: usize): usize {
	const span = spans + line * spanBytes;
	return delays + ((i32.load(span) + i32.load(span, 8)) << 3);
}

function advance(span: usize): void {
	const next = i32.load(span, 8) + 1;
	i32.store(span, next === i32.load(span, 4) ? 0 : next, 8);
}

/** Of four lines, the second the other way round. */
function heard(first: v128, second: v128): f64 {
	return (
		f64x2.extract_lane(first, 0) -
		f64x2.extract_lane(first, 1) +
		f64x2.extract_lane(second, 0) +
		f64x2.extract_lane(second, 1)
	);
}

function sumAndDifference(pair: v128): v128 {
	const firsts = v128.shuffle<f64>(pair, pair, 0, 0);
	const seconds = v128.shuffle<f64>(pair, pair, 1, 1);
	return f64x2.add(firsts, f64x2.mul(seconds, f64x2(1, -1)));
}
