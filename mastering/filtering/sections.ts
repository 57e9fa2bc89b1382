/**
 * The two kinds of section that filters are made of. A sample can't be reckoned before the one ahead
 * of it, so a section alone leaves a processor idle most of the time: hence the loops that take
 * several sections side by side. They give the very numbers that one after the other would.
 */

/** y = b0·x + b1·x[−1] − a1·y[−1], with its memory. */
export class FirstOrder {
	state = 0;

	constructor(
		readonly b0: number,
		readonly b1: number,
		readonly a1: number
	) {}
}

/** A second-order section, transposed direct form 2, with its memory. */
export class SecondOrder {
	s1 = 0;
	s2 = 0;

	constructor(
		readonly b0: number,
		readonly b1: number,
		readonly b2: number,
		readonly a1: number,
		readonly a2: number
	) {}
}

/** Part of a filter. */
export type Section = FirstOrder | SecondOrder;

/** Filters a block in place. */
export function runSection(section: Section, block: Float64Array): void {
	if (section instanceof FirstOrder) runFirstOrder(section, block);
	else runSecondOrder(section, block);
}

function runFirstOrder(section: FirstOrder, block: Float64Array): void {
	const { b0, b1, a1 } = section;
	let { state } = section;
	for (let i = 0; i < block.length; i++) {
		const x = block[i] as number;
		const y = b0 * x + state;
		state = b1 * x - a1 * y;
		block[i] = y;
	}
	section.state = state;
}

function runSecondOrder(section: SecondOrder, block: Float64Array): void {
	const { b0, b1, b2, a1, a2 } = section;
	let { s1, s2 } = section;
	for (let i = 0; i < block.length; i++) {
		const x = block[i] as number;
		const y = b0 * x + s1;
		s1 = b1 * x - a1 * y + s2;
		s2 = b2 * x - a2 * y;
		block[i] = y;
	}
	section.s1 = s1;
	section.s2 = s2;
}

/**
 * Filters two blocks of one length in place, each with two first-order sections: `p` and then `r`,
 * `q` and then `s`.
 */
export function runFirstOrdersTwice(
	[p, r]: readonly [FirstOrder, FirstOrder],
	first: Float64Array,
	[q, s]: readonly [FirstOrder, FirstOrder],
	second: Float64Array
): void {
	const { b0: pb0, b1: pb1, a1: pa1 } = p;
	const { b0: qb0, b1: qb1, a1: qa1 } = q;
	const { b0: rb0, b1: rb1, a1: ra1 } = r;
	const { b0: sb0, b1: sb1, a1: sa1 } = s;
	let ps = p.state;
	let qs = q.state;
	let rs = r.state;
	let ss = s.state;
	for (let i = 0; i < first.length; i++) {
		const px = first[i] as number;
		const qx = second[i] as number;
		const py = pb0 * px + ps;
		const qy = qb0 * qx + qs;
		ps = pb1 * px - pa1 * py;
		qs = qb1 * qx - qa1 * qy;
		const ry = rb0 * py + rs;
		const sy = sb0 * qy + ss;
		rs = rb1 * py - ra1 * ry;
		ss = sb1 * qy - sa1 * sy;
		first[i] = ry;
		second[i] = sy;
	}
	p.state = ps;
	q.state = qs;
	r.state = rs;
	s.state = ss;
}

/** Filters two blocks of one length in place, each with its own second-order section. */
export function runSecondOrders(
	p: SecondOrder,
	first: Float64Array,
	q: SecondOrder,
	second: Float64Array
): void {
	const { b0: pb0, b1: pb1, b2: pb2, a1: pa1, a2: pa2 } = p;
	const { b0: qb0, b1: qb1, b2: qb2, a1: qa1, a2: qa2 } = q;
	let { s1: ps1, s2: ps2 } = p;
	let { s1: qs1, s2: qs2 } = q;
	for (let i = 0; i < first.length; i++) {
		const px = first[i] as number;
		const qx = second[i] as number;
		const py = pb0 * px + ps1;
		const qy = qb0 * qx + qs1;
		ps1 = pb1 * px - pa1 * py + ps2;
		qs1 = qb1 * qx - qa1 * qy + qs2;
		ps2 = pb2 * px - pa2 * py;
		qs2 = qb2 * qx - qa2 * qy;
		first[i] = py;
		second[i] = qy;
	}
	p.s1 = ps1;
	p.s2 = ps2;
	q.s1 = qs1;
	q.s2 = qs2;
}
