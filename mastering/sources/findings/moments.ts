import type { PlanarBlock } from '../planar';
import { dbfsText, type Examiner } from './finding';

const highestOffset = 10 ** (-60 / 20);
const highestRms = 10 ** (-30 / 20);
/** Of the power: what is this small a part of it is nothing but rounding. */
const negligiblePart = 10 ** (-60 / 10);

/** Finds what sums over the whole tell: an offset, a level, channels that are one. */
export class MomentsExaminer implements Examiner {
	#frames = 0;
	readonly #sums = [0, 0];
	#power = 0;
	#differencePower = 0;
	#sumPower = 0;
	#channelCount = 0;

	push(block: PlanarBlock): void {
		this.#channelCount = block.length;
		const [left, right = left] = block;
		if (!left || !right) return;
		let [sumLeft = 0, sumRight = 0] = this.#sums;
		let power = 0;
		let product = 0;
		for (let i = 0; i < left.length; i++) {
			const l = left[i] as number;
			const r = right[i] as number;
			sumLeft += l;
			sumRight += r;
			power += l * l + r * r;
			product += l * r;
		}
		this.#sums[0] = sumLeft;
		this.#sums[1] = sumRight;
		this.#frames += left.length;
		this.#power += power;
		this.#differencePower += power - 2 * product;
		this.#sumPower += power + 2 * product;
	}

	findings(): readonly string[] {
		if (this.#frames === 0) return [];
		return [this.#offset(), this.#level(), this.#channels()].filter((text) => text !== null);
	}

	#offset(): string | null {
		const offset = Math.max(...this.#sums.map((sum) => Math.abs(sum / this.#frames)));
		return offset > highestOffset
			? `has a DC offset of ${dbfsText(offset)}; take it off with a high-pass filter below 10 Hz.`
			: null;
	}

	#level(): string | null {
		const rms = Math.sqrt(this.#power / (2 * this.#frames));
		return rms > highestRms
			? `has a level of ${dbfsText(rms)} RMS: this is not silent; check that it is the right recording.`
			: null;
	}

	#channels(): string | null {
		if (this.#channelCount < 2 || this.#power === 0) return null;
		if (this.#differencePower <= this.#power * negligiblePart) {
			return `has the same in both channels (${partText(this.#differencePower, this.#power)}); if it was recorded in stereo, look where that got lost.`;
		}
		if (this.#sumPower <= this.#power * negligiblePart) {
			return `has its channels in opposite phase (${partText(this.#sumPower, this.#power)} is left of their sum), so that it vanishes in mono; invert one of them.`;
		}
		return null;
	}
}

function partText(part: number, whole: number): string {
	const db = 10 * Math.log10(part / whole);
	return db > -150 ? `${db.toFixed(0).replace('-', '−')} dB` : 'nothing';
}
