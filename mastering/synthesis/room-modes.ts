import type { Room } from '../../src/content/rooms';
import { cosine } from './coefficients';
import { SecondOrder } from '../filtering';
import { resonance } from './filters';
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

/** A mode at work: a resonance with its memory, and how loud it is in each channel. */
interface Resonator {
	readonly section: SecondOrder;
	readonly leftGain: number;
	readonly rightGain: number;
}

/** What a room's modes add to sound that excites all of them. */
export class ModalResonance {
	readonly #resonators: readonly Resonator[];

	constructor(room: Pick<Room, 'absorption' | 'dimensionsMetres'>) {
		this.#resonators = lowestRoomModes(room).map(({ hz, q, leftGain, rightGain }) => ({
			section: resonance(hz, q),
			leftGain,
			rightGain
		}));
	}

	/** Adds the resonance that `excitation` calls forth to both channels. */
	add(excitation: Float64Array, left: Float64Array, right: Float64Array, gain: number): void {
		for (let i = 0; i < this.#resonators.length; i += 3) {
			const [p = unheard, q = unheard, r = unheard] = this.#resonators.slice(i, i + 3);
			addThree(p, q, r, excitation, left, right, gain);
		}
	}
}

const unheard: Resonator = { section: new SecondOrder(0, 0, 0, 0, 0), leftGain: 0, rightGain: 0 };

/** Three resonances side by side, which is faster than one after the other. */
function addThree(
	p: Resonator,
	q: Resonator,
	r: Resonator,
	excitation: Float64Array,
	left: Float64Array,
	right: Float64Array,
	gain: number
): void {
	const { b0: pb0, b2: pb2, a1: pa1, a2: pa2 } = p.section;
	const { b0: qb0, b2: qb2, a1: qa1, a2: qa2 } = q.section;
	const { b0: rb0, b2: rb2, a1: ra1, a2: ra2 } = r.section;
	const [pl, ql, rl] = [p.leftGain * gain, q.leftGain * gain, r.leftGain * gain];
	const [pr, qr, rr] = [p.rightGain * gain, q.rightGain * gain, r.rightGain * gain];
	let { s1: ps1, s2: ps2 } = p.section;
	let { s1: qs1, s2: qs2 } = q.section;
	let { s1: rs1, s2: rs2 } = r.section;
	for (let i = 0; i < excitation.length; i++) {
		const x = excitation[i] as number;
		const py = pb0 * x + ps1;
		const qy = qb0 * x + qs1;
		const ry = rb0 * x + rs1;
		// A resonance has no b1.
		ps1 = ps2 - pa1 * py;
		qs1 = qs2 - qa1 * qy;
		rs1 = rs2 - ra1 * ry;
		ps2 = pb2 * x - pa2 * py;
		qs2 = qb2 * x - qa2 * qy;
		rs2 = rb2 * x - ra2 * ry;
		left[i] = (left[i] as number) + pl * py + ql * qy + rl * ry;
		right[i] = (right[i] as number) + pr * py + qr * qy + rr * ry;
	}
	Object.assign(p.section, { s1: ps1, s2: ps2 });
	Object.assign(q.section, { s1: qs1, s2: qs2 });
	Object.assign(r.section, { s1: rs1, s2: rs2 });
}
