import type { PlanarBlock } from '../planar';

/** Looks out for one kind of flaw while a master goes by at its own rate. */
export interface Examiner {
	push(block: PlanarBlock): void;
	/** What was found, each with its figure and what to do; none if all is well. To be asked once. */
	findings(): readonly string[];
}

/** A level for people: `−54.2 dBFS`. */
export function dbfsText(amplitude: number): string {
	return `${(20 * Math.log10(amplitude)).toFixed(1).replace('-', '−')} dBFS`;
}

/** A place in a recording: `1:03.2`. */
export function placeText(frame: number, rate: number): string {
	const tenths = Math.floor((frame / rate) * 10);
	const seconds = (Math.floor(tenths) % 600) / 10;
	return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, '0')}`;
}
