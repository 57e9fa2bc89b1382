import { sampleRate, type StereoPcm } from '../pcm';
import type { PcmSink } from './sink';
import { KWeighting } from './k-weighting';

/** Loudness of a recording, in LUFS. */
export interface Loudness {
	/** Null when no block of 400 ms lies above the gate at −70 LUFS. */
	readonly integratedLufs: number | null;
	/** Of the whole without any gate; null for digital silence. */
	readonly ungatedLufs: number | null;
}

/** Blocks of 400 ms overlap by three quarters: each is made of four steps. */
const stepFrames = sampleRate / 10;
const stepsPerBlock = 4;
const absoluteGateLufs = -70;
const relativeGateLu = -10;

/** Integrated loudness of a stereo recording by ITU-R BS.1770-4, annex 1. */
export class LoudnessMeter implements PcmSink<Loudness> {
	readonly #weighting = new KWeighting();
	/** Mean power of each whole step, both channels added, weighted. */
	readonly #steps: number[] = [];
	#frames = 0;
	#energy = 0;
	#stepEnergy = 0;

	push({ left, right }: StereoPcm): void {
		for (let at = 0; at < left.length;) {
			const end = Math.min(left.length, at + stepFrames - (this.#frames % stepFrames));
			this.#stepEnergy += this.#weighting.energy(left.subarray(at, end), right.subarray(at, end));
			this.#frames += end - at;
			at = end;
			if (this.#frames % stepFrames === 0) {
				this.#steps.push(this.#stepEnergy / stepFrames);
				this.#energy += this.#stepEnergy;
				this.#stepEnergy = 0;
			}
		}
	}

	finish(): Loudness {
		const energy = this.#energy + this.#stepEnergy;
		return {
			integratedLufs: integrated(blockPowers(this.#steps)),
			ungatedLufs: energy > 0 ? lufs(energy / this.#frames) : null
		};
	}
}

function blockPowers(steps: readonly number[]): number[] {
	return steps.slice(stepsPerBlock - 1).map((_, i) => mean(steps.slice(i, i + stepsPerBlock)));
}

function integrated(blocks: readonly number[]): number | null {
	const loud = blocks.filter((power) => lufs(power) > absoluteGateLufs);
	if (loud.length === 0) return null;
	const gate = lufs(mean(loud)) + relativeGateLu;
	return lufs(mean(loud.filter((power) => lufs(power) > gate)));
}

function lufs(power: number): number {
	return -0.691 + 10 * Math.log10(power);
}

function mean(powers: readonly number[]): number {
	return powers.reduce((sum, power) => sum + power, 0) / powers.length;
}
