import type { BeyondTheWall, Room } from '../../src/content/rooms';
import {
	blockFrames,
	unitGain,
	type BackgroundSource,
	type SourceMaker
} from './background-source';
import { gainFromDb } from './coefficients';
import { mainsSource } from './mains';
import { preamplifierSource } from './preamplifier';
import { rainSource } from './rain';
import { Random } from './random';
import { roadSource } from './road';
import { ModalResonance } from './room-modes';
import { ventilationSource } from './ventilation';

/** How much the standing waves of a room rise above the sound that excites them. */
const modalGain = 1.6;

/** The continuous sound of a room, block by block, at an arbitrary level. */
export class Background {
	readonly #sources: readonly { source: BackgroundSource; gain: number }[];
	readonly #modes: ModalResonance;
	readonly #excitation = new Float64Array(blockFrames);

	constructor(room: Room) {
		const { slug, ventilation, mains, preamplifier, beyondTheWall } = room;
		const calibrated = (
			what: string,
			levelDb: number,
			make: SourceMaker
		): { source: BackgroundSource; gain: number } => {
			const name = `${slug}/${what}`;
			return {
				source: make(new Random(name)),
				gain: gainFromDb(levelDb) * unitGain(make, name)
			};
		};
		this.#sources = [
			calibrated('ventilation', ventilation.levelDb, (random) =>
				ventilationSource(ventilation, random)
			),
			calibrated('preamplifier', preamplifier.levelDb, preamplifierSource),
			...outside(beyondTheWall).map((make) =>
				calibrated(beyondTheWall.kind, beyondTheWall.levelDb, make)
			),
			{ source: mainsSource(mains, new Random(`${slug}/mains`)), gain: 1 }
		];
		this.#modes = new ModalResonance(room);
	}

	/** Overwrites both channels with the next {@link blockFrames} frames. */
	next(left: Float64Array, right: Float64Array): void {
		left.fill(0);
		right.fill(0);
		this.#excitation.fill(0);
		for (const { source, gain } of this.#sources) source.add(left, right, this.#excitation, gain);
		this.#modes.add(this.#excitation, left, right, modalGain);
	}
}

function outside(beyondTheWall: BeyondTheWall): SourceMaker[] {
	switch (beyondTheWall.kind) {
		case 'none':
			return [];
		case 'rain':
			return [(random) => rainSource(beyondTheWall, random)];
		case 'road':
			return [(random) => roadSource(beyondTheWall, random)];
	}
}
