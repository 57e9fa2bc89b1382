import type { PowerResponse } from './power-response';

/** A continuous noise in a room: one spectrum, whose level may change slowly. */
export interface NoiseSource {
	/** Power density in both channels; white noise with an RMS of 1 has 1. */
	readonly density: PowerResponse;
	/** That of a tone in it, which both channels hear alike however high it is. */
	readonly tone?: PowerResponse;
	/** The amplitude factor about the middle of the next block. */
	nextLevel(): number;
}
