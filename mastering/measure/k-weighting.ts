import { Doubles } from '../kernels/arrays';
import { kernels } from '../kernels/library';
import { Stage } from '../kernels/stage';

/** Below this a filter's memory is nothing; smaller numbers still are slow to reckon with. */
const nothing = 1e-30;

/** The head, as a sphere: more above 1.5 kHz. */
const head = [
	1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
];

/** The ear: less below 100 Hz. */
const ear = [1, -2, 1, -1.99004745483398, 0.99007225036621];

const coefficients = new Doubles(head.length + ear.length);
coefficients.array.set([...head, ...ear]);

/** Both channels' memory of both filters. */
const statesLength = 8;

const stages = { left: new Stage(), right: new Stage() };

/** Frequency weighting of ITU-R BS.1770-4 at 48 kHz, of two channels: its tables 1 and 2. */
export class KWeighting {
	readonly #states = new Doubles(statesLength);

	/** The sum of the squares of the next frames of both channels, weighted. */
	energy(left: Float32Array, right: Float32Array): number {
		const energy = kernels.filteredEnergy(
			stages.left.put(left),
			stages.right.put(right),
			left.length,
			coefficients.pointer,
			this.#states.pointer
		);
		const states = this.#states.array;
		for (let i = 0; i < statesLength; i++) {
			if (Math.abs(states[i] as number) < nothing) states[i] = 0;
		}
		return energy;
	}
}
