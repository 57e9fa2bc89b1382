import type { PlanarBlock } from '../planar';
import { placeText, type Examiner } from './finding';

const leastSeconds = 0.5;

/** Finds where no channel has anything but zeros: no microphone gives that. */
export class DigitalSilenceExaminer implements Examiner {
	readonly #rate: number;
	#frames = 0;
	#run = 0;
	#longest = { frames: 0, at: 0 };
	#places = 0;

	constructor(rate: number) {
		this.#rate = rate;
	}

	push(block: PlanarBlock): void {
		const [first, second = first] = block;
		if (!first || !second) return;
		let run = this.#run;
		for (let i = 0; i < first.length; i++) {
			if (first[i] === 0 && second[i] === 0) run++;
			else if (run > 0) {
				this.#end(run, this.#frames + i);
				run = 0;
			}
		}
		this.#run = run;
		this.#frames += first.length;
	}

	findings(): readonly string[] {
		this.#end(this.#run, this.#frames);
		this.#run = 0;
		if (this.#places === 0) return [];
		const { frames, at } = this.#longest;
		const seconds = (frames / this.#rate).toFixed(2);
		const more = this.#places > 1 ? ` and ${this.#places - 1} more of over 0.5 s` : '';
		return [
			`has true digital silence: ${seconds} s from ${placeText(at, this.#rate)}${more}; look for a gate, a fade or a gap in the edit.`
		];
	}

	#end(run: number, endFrame: number): void {
		if (run <= leastSeconds * this.#rate) return;
		this.#places++;
		if (run > this.#longest.frames) this.#longest = { frames: run, at: endFrame - run };
	}
}
