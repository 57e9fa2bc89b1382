import type { OctaveAbsorption, Room } from '../../src/content/rooms';
import { cosine, logarithm } from './rounded-math';
import { warped } from './power-response';

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

/** A standing wave between two opposite walls, as two spaced microphones pick it up. */
export interface RoomMode {
	readonly hz: number;
	/** From the reverberation time: the resonance is 2.2 ÷ RT wide. */
	readonly q: number;
	readonly leftGain: number;
	readonly rightGain: number;
}

const highestHz = 140;
const lowestHz = 12;
const most = 7;

/** The lowest axial modes of a room (ISO 3382 terms: f = n·c ÷ 2L), in order of frequency. */
export function lowestRoomModes(room: Pick<Room, 'absorption' | 'dimensionsMetres'>): RoomMode[] {
	const { length, width, height } = room.dimensionsMetres;
	const widthHz = 2.2 / reverberationTimeSeconds(room, 'hz125');
	const modes: RoomMode[] = [];
	// The positions of the left and right microphone along each dimension; they are spaced in width.
	const axes = [
		{ extent: length, left: 0.31, right: 0.31 },
		{ extent: width, left: 0.41, right: 0.53 },
		{ extent: height, left: 0.42, right: 0.42 }
	];
	for (const { extent, left, right } of axes) {
		for (let n = 1; ; n++) {
			const hz = (n * speedOfSoundMetresPerSecond) / (2 * extent);
			if (hz > highestHz) break;
			if (hz < lowestHz) continue;
			modes.push({
				hz,
				q: hz / widthHz,
				leftGain: cosine(n * Math.PI * left),
				rightGain: cosine(n * Math.PI * right)
			});
		}
	}
	return modes.sort((a, b) => a.hz - b.hz).slice(0, most);
}

/** The response of a room's modes at one frequency, as complex amplitudes per channel. */
export interface ModalAmplitudes {
	readonly left: { readonly re: number; readonly im: number };
	readonly right: { readonly re: number; readonly im: number };
}

/** The response of modes at a frequency. Each is a resonance with a gain of 1 at its peak. */
export function modalAmplitudes(modes: readonly RoomMode[], hz: number): ModalAmplitudes {
	const left = { re: 0, im: 0 };
	const right = { re: 0, im: 0 };
	for (const mode of modes) {
		const x = warped(hz) / warped(mode.hz);
		// (jx ÷ q) ÷ (1 − x² + jx ÷ q)
		const u = x / mode.q;
		const v = 1 - x * x;
		const re = (u * u) / (u * u + v * v);
		const im = (u * v) / (u * u + v * v);
		left.re += mode.leftGain * re;
		left.im += mode.leftGain * im;
		right.re += mode.rightGain * re;
		right.im += mode.rightGain * im;
	}
	return { left, right };
}
