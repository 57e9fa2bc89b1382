import type { Room } from '../../src/content/rooms';
import { cosine } from './coefficients';
import { bandPass, Filter, processBoth } from './filters';
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

/** A mode as a filter, and what it has made of the excitation. */
interface Resonator extends RoomMode {
	readonly filter: Filter;
	readonly block: Float64Array;
}

/** What a room's modes add to sound that excites all of them. */
export class ModalResonance {
	/** Two at a time, because two filters side by side are faster. */
	readonly #pairs: readonly (readonly [Resonator, Resonator])[];

	constructor(room: Pick<Room, 'absorption' | 'dimensionsMetres'>, blockFrames: number) {
		const resonators = lowestRoomModes(room).map((mode) => ({
			...mode,
			filter: bandPass(mode.hz, mode.q),
			block: new Float64Array(blockFrames)
		}));
		this.#pairs = pairs(resonators, blockFrames);
	}

	/** Adds the resonance that `excitation` calls forth to both channels. */
	add(excitation: Float64Array, left: Float64Array, right: Float64Array, gain: number): void {
		for (const [p, q] of this.#pairs) {
			p.block.set(excitation);
			q.block.set(excitation);
			processBoth(p.filter, p.block, q.filter, q.block);
			const [pl, pr, ql, qr] = [p.leftGain, p.rightGain, q.leftGain, q.rightGain].map(
				(ofMode) => ofMode * gain
			) as [number, number, number, number];
			for (let i = 0; i < excitation.length; i++) {
				const py = p.block[i] as number;
				const qy = q.block[i] as number;
				left[i] = (left[i] as number) + pl * py + ql * qy;
				right[i] = (right[i] as number) + pr * py + qr * qy;
			}
		}
	}
}

/** Pairs of resonators; an odd one is paired with one that is not heard. */
function pairs(resonators: readonly Resonator[], blockFrames: number): [Resonator, Resonator][] {
	const unheard = { hz: 0, q: 0, leftGain: 0, rightGain: 0, filter: new Filter() };
	return resonators
		.filter((_, i) => i % 2 === 0)
		.map((first, i) => [
			first,
			resonators[2 * i + 1] ?? { ...unheard, block: new Float64Array(blockFrames) }
		]);
}
