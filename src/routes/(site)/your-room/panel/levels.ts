import { amplitudeDbfs, powerDbfs, roundedDbfs } from '$lib/signal/decibels';
import { sampleRate, type PcmSink, type StereoPcm } from '$lib/signal/pcm';

/** How long each interval is, as in mastering. */
export const intervalMs = 100;

const intervalFrames = (sampleRate * intervalMs) / 1000;

/** How loud a room is, in dBFS to one decimal; what each means is in `content/manifest.ts`. */
export interface Levels {
	readonly rmsDbfs: number;
	readonly peakDbfs: number;
	readonly noiseFloorDbfs: number;
	readonly loudestDbfs: number;
	readonly quietestDbfs: number;
	/** RMS of both channels per {@link intervalMs}; the last interval may be shorter. */
	readonly envelopeDbfs: readonly number[];
}

/** Measures the levels that FFmpeg measures in mastering. */
export class LevelSums implements PcmSink<Levels> {
	/** The sum of squares of each interval, and all frames so far. */
	readonly #energies: number[] = [];
	#frames = 0;
	#peak = 0;

	push({ left, right }: StereoPcm): void {
		for (let start = 0; start < left.length;) {
			const interval = Math.floor((this.#frames + start) / intervalFrames);
			const end = Math.min(left.length, (interval + 1) * intervalFrames - this.#frames);
			let energy = this.#energies[interval] ?? 0;
			for (let i = start; i < end; i++) {
				const [l, r] = [left[i] as number, right[i] as number];
				energy += l * l + r * r;
				this.#peak = Math.max(this.#peak, Math.abs(l), Math.abs(r));
			}
			this.#energies[interval] = energy;
			start = end;
		}
		this.#frames += left.length;
	}

	finish(): Levels {
		const powers = this.#energies.map((energy, interval) => {
			const frames = Math.min(intervalFrames, this.#frames - interval * intervalFrames);
			return energy / (2 * frames);
		});
		const sorted = powers.toSorted((a, b) => a - b);
		const energy = this.#energies.reduce((sum, each) => sum + each, 0);
		return {
			rmsDbfs: level(energy / (2 * Math.max(1, this.#frames))),
			peakDbfs: roundedDbfs(amplitudeDbfs(this.#peak)),
			noiseFloorDbfs: level(sorted[Math.floor((sorted.length - 1) * 0.1)]),
			loudestDbfs: level(sorted.at(-1)),
			quietestDbfs: level(sorted[0]),
			envelopeDbfs: powers.map(level)
		};
	}
}

function level(power = 0): number {
	return roundedDbfs(powerDbfs(power));
}
