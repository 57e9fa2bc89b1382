/* The two kinds of section that filters are made of. */

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
