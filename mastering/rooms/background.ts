import type { BeyondTheWall, Room } from '../../src/content/rooms';
import { lowestRoomModes } from './acoustics';
import { gainFromDb } from './rounded-math';
import { Drops, MainsHum } from './hum-and-drops';
import { preamplifierSource, rainSource, roadSource, ventilationSource } from './noise-sources';
import { Random } from './random';
import { blockSeconds, rmsOf, RoomNoise, type MixedSource, type NoiseSource } from './room-noise';

/** How long a source's level is followed to find its average. */
const rehearsalBlocks = Math.round(600 / blockSeconds);

/** The level of single drops relative to the wash of rain. */
const dropsDb = -8.1;

type SourceMaker = (random: Random) => NoiseSource;

/** The continuous sound of a room, block by block, at an arbitrary level. */
export class Background {
	readonly #noise: RoomNoise;
	readonly #hum: MainsHum;
	readonly #drops: readonly [left: Drops, right: Drops] | null;

	constructor(room: Room) {
		const { slug, ventilation, mains, preamplifier, beyondTheWall } = room;
		const mixed = (what: string, levelDb: number, make: SourceMaker): MixedSource => {
			const name = `${slug}/${what}`;
			return {
				source: make(new Random(name)),
				gain: gainFromDb(levelDb) / usualRms(make(new Random(`${name}/rehearsal`)))
			};
		};
		const diffuse = [
			mixed('ventilation', ventilation.levelDb, (random) => ventilationSource(ventilation, random)),
			...outside(beyondTheWall).map((make) =>
				mixed(beyondTheWall.kind, beyondTheWall.levelDb, make)
			)
		];
		const hiss = mixed('preamplifier', preamplifier.levelDb, preamplifierSource);
		const mix = { diffuse, hiss, modes: lowestRoomModes(room) };
		this.#noise = new RoomNoise(mix, new Random(`${slug}/noise`));
		this.#hum = new MainsHum(mains, new Random(`${slug}/hum`));
		const drops = (side: string) =>
			new Drops(
				beyondTheWall,
				gainFromDb(beyondTheWall.levelDb + dropsDb),
				new Random(`${slug}/drops/${side}`)
			);
		this.#drops = beyondTheWall.kind === 'rain' ? [drops('left'), drops('right')] : null;
	}

	/** Overwrites both channels with the next {@link blockFrames} frames. */
	next(left: Float32Array, right: Float32Array): void {
		this.#noise.next(left, right);
		this.#hum.add(left, right);
		this.#drops?.[0].add(left);
		this.#drops?.[1].add(right);
	}
}

/** The RMS of a source over ten minutes. */
function usualRms(rehearsed: NoiseSource): number {
	let power = 0;
	for (let block = 0; block < rehearsalBlocks; block++) {
		const level = rehearsed.nextLevel();
		power += level * level;
	}
	return rmsOf(rehearsed) * Math.sqrt(power / rehearsalBlocks);
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
