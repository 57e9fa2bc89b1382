import { Biquad } from './biquad';

/** Frequency weighting of ITU-R BS.1770-4 at 48 kHz, one channel: its tables 1 and 2. */
export class KWeighting {
	/** The head, as a sphere: more above 1.5 kHz. */
	readonly #head = new Biquad({
		b0: 1.53512485958697,
		b1: -2.69169618940638,
		b2: 1.19839281085285,
		a1: -1.69065929318241,
		a2: 0.73248077421585
	});
	/** The ear: less below 100 Hz. */
	readonly #ear = new Biquad({
		b0: 1,
		b1: -2,
		b2: 1,
		a1: -1.99004745483398,
		a2: 0.99007225036621
	});

	/** The sum of the squares of the next samples, weighted. */
	energy(samples: Float32Array, from: number, to: number): number {
		const head = this.#head;
		const ear = this.#ear;
		let sum = 0;
		for (let i = from; i < to; i++) {
			const y = ear.next(head.next(samples[i] as number));
			sum += y * y;
		}
		head.flush();
		ear.flush();
		return sum;
	}
}
