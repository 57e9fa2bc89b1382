import type { PlanarBlock, SoundShape } from '../planar';
import type { Examiner } from './finding';

const fewBits = 16;
const stepsPerUnit = 2 ** (fewBits - 1);

/** Finds 16 bits or fewer, also where they were put into a larger format. */
export class ResolutionExaminer implements Examiner {
	readonly #bits: number;
	/** Whether every sample so far lies on one of the 65,536 steps, and one is not zero. */
	#onSteps: boolean;
	#anything = false;

	constructor({ bits, lossy }: SoundShape) {
		this.#bits = lossy ? 0 : bits;
		this.#onSteps = !lossy;
	}

	push(block: PlanarBlock): void {
		if (!this.#onSteps) return;
		for (const samples of block) {
			for (const x of samples) {
				const step = x * stepsPerUnit;
				if (step !== Math.trunc(step)) {
					this.#onSteps = false;
					return;
				}
				if (step !== 0) this.#anything = true;
			}
		}
	}

	findings(): readonly string[] {
		if (this.#bits > 0 && this.#bits <= fewBits)
			return [`has ${this.#bits} bits: ${consequence(this.#bits)}`];
		if (!this.#onSteps || !this.#anything) return [];
		const format = this.#bits > 0 ? `${this.#bits} bits` : 'floating point';
		return [`has ${fewBits} bits in a file of ${format}: ${consequence(fewBits)}`];
	}
}

/** The error of rounding has the power of a twelfth of a step squared. */
function consequence(bits: number): string {
	const floorDbfs = 10 * Math.log10(4 / (12 * 4 ** bits));
	return `its steps alone make a floor of ${floorDbfs.toFixed(0).replace('-', '−')} dBFS; export 24 bits or 32-bit float.`;
}
