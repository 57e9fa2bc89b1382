import type { Room } from '../../src/content/rooms';
import { cosine } from './coefficients';
import { bandPass, type Filter } from './filters';
import { reverberationTimeSeconds, speedOfSoundMetresPerSecond } from './reverberation-time';

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
	// Where the microphones stand along each dimension, left and right; they are spaced in width.
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

/** What a room's modes add to sound that excites all of them. */
export class ModalResonance {
	readonly #modes: readonly (RoomMode & { readonly filter: Filter })[];
	readonly #scratch: Float64Array;

	constructor(room: Pick<Room, 'absorption' | 'dimensionsMetres'>, blockFrames: number) {
		this.#modes = lowestRoomModes(room).map((mode) => ({
			...mode,
			filter: bandPass(mode.hz, mode.q)
		}));
		this.#scratch = new Float64Array(blockFrames);
	}

	/** Adds the resonance that `excitation` calls forth to both channels. */
	add(excitation: Float64Array, left: Float64Array, right: Float64Array, gain: number): void {
		const scratch = this.#scratch;
		for (const { filter, leftGain, rightGain } of this.#modes) {
			scratch.set(excitation);
			filter.process(scratch);
			const l = leftGain * gain;
			const r = rightGain * gain;
			for (let i = 0; i < scratch.length; i++) {
				const y = scratch[i] as number;
				left[i] = (left[i] as number) + l * y;
				right[i] = (right[i] as number) + r * y;
			}
		}
	}
}
