import type { PlanarBlock } from '../planar';
import { placeText, type Examiner } from './finding';

/** That the largest value comes once is chance; that it stays is a limit. */
const leastRun = 3;

/** Full scale less one step of 16 bits, as some converters stop there. */
const fullScale = 1 - 2 ** -15;

/** Finds runs of samples at full scale. */
export class ClippingExaminer implements Examiner {
	readonly #rate: number;
	readonly #current: number[];
	#frames = 0;
	#runs = 0;
	#longest = 0;
	#firstAt = 0;

	constructor(rate: number, channelCount: number) {
		this.#rate = rate;
		this.#current = new Array<number>(channelCount).fill(0);
	}

	push(block: PlanarBlock): void {
		for (const [channel, samples] of block.entries()) {
			let run = this.#current[channel] ?? 0;
			for (let i = 0; i < samples.length; i++) {
				if (Math.abs(samples[i] as number) >= fullScale) {
					if (++run >= leastRun) this.#count(run, this.#frames + i);
				} else run = 0;
			}
			this.#current[channel] = run;
		}
		this.#frames += block[0]?.length ?? 0;
	}

	findings(): readonly string[] {
		if (this.#runs === 0) return [];
		const runs = this.#runs === 1 ? '1 run' : `${this.#runs} runs`;
		const first = placeText(this.#firstAt, this.#rate);
		return [
			`clips: ${runs} of full-scale samples, the longest of ${this.#longest}, the first at ${first}; export it at a lower level.`
		];
	}

	#count(run: number, lastFrame: number): void {
		if (run === leastRun) {
			if (this.#runs === 0) this.#firstAt = lastFrame - leastRun + 1;
			this.#runs++;
		}
		this.#longest = Math.max(this.#longest, run);
	}
}
