import type { OctaveAbsorption, Room } from '../../src/content/rooms';
import { logarithm } from './coefficients';

/** Speed of sound at about 20 °C. */
export const speedOfSoundMetresPerSecond = 343;

/** What follows from a room's dimensions alone. */
export interface RoomGeometry {
	readonly volumeCubicMetres: number;
	readonly surfaceSquareMetres: number;
}

/** Volume and surface of a room. */
export function roomGeometry({ dimensionsMetres }: Pick<Room, 'dimensionsMetres'>): RoomGeometry {
	const { length, width, height } = dimensionsMetres;
	return {
		volumeCubicMetres: length * width * height,
		surfaceSquareMetres: 2 * (length * width + length * height + width * height)
	};
}

/** Attenuation by the air itself at 4 kHz, nepers of power per metre (ISO 9613-1, 20 °C, 50 %). */
const airAt4kHzPerMetre = 0.0054;

/**
 * Reverberation time after Eyring: the time in which sound decays by 60 dB.
 * @param band Octave band; the highest includes the air's own absorption.
 */
export function reverberationTimeSeconds(
	room: Pick<Room, 'absorption' | 'dimensionsMetres'>,
	band: keyof OctaveAbsorption
): number {
	const { volumeCubicMetres, surfaceSquareMetres } = roomGeometry(room);
	const walls = -surfaceSquareMetres * logarithm(1 - room.absorption[band]);
	const air = band === 'hz4000' ? 4 * airAt4kHzPerMetre * volumeCubicMetres : 0;
	return ((24 * logarithm(10)) / speedOfSoundMetresPerSecond) * (volumeCubicMetres / (walls + air));
}
