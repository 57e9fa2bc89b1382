import { runSecondOrders, SecondOrder } from '../filtering';

/** Below this a filter's memory is nothing; smaller numbers still are slow to reckon with. */
const nothing = 1e-30;

/** The head, as a sphere: more above 1.5 kHz. */
const head = (): SecondOrder =>
	new SecondOrder(
		1.53512485958697,
		-2.69169618940638,
		1.19839281085285,
		-1.69065929318241,
		0.73248077421585
	);

/** The ear: less below 100 Hz. */
const ear = (): SecondOrder => new SecondOrder(1, -2, 1, -1.99004745483398, 0.99007225036621);

/** Frequency weighting of ITU-R BS.1770-4 at 48 kHz, of two channels: its tables 1 and 2. */
export class KWeighting {
	readonly #left = { head: head(), ear: ear() };
	readonly #right = { head: head(), ear: ear() };

	/** Weighs the next block of each channel in place. */
	process(left: Float64Array, right: Float64Array): void {
		runSecondOrders(this.#left.head, left, this.#right.head, right);
		runSecondOrders(this.#left.ear, left, this.#right.ear, right);
		for (const section of [...Object.values(this.#left), ...Object.values(this.#right)]) {
			if (Math.abs(section.s1) < nothing) section.s1 = 0;
			if (Math.abs(section.s2) < nothing) section.s2 = 0;
		}
	}
}
