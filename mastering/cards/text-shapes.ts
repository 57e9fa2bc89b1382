import type { Ink } from './palette';
import type { Shape } from './ink-layer';
import type { SetText } from './typeface';

/** The shapes of a text that was set, its baseline beginning at a place of the card. */
export function textShapes(
	text: SetText,
	x: number,
	baseline: number,
	inkAt: (character: number) => Ink
): Shape[] {
	return text.glyphs.map(({ at, path, matrix }) => ({
		ink: inkAt(at),
		path,
		transform: `translate(${x} ${baseline}) ${matrix}`
	}));
}

/** The recording lamp. */
export function lampShape(centreX: number, centreY: number, radiusPx: number): Shape {
	const arc = `a1 1 0 1 1`;
	return {
		ink: 'lit',
		path: `M-1 0${arc} 2 0${arc}-2 0z`,
		transform: `translate(${centreX} ${centreY}) scale(${radiusPx})`
	};
}
