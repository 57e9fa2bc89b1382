import type { StereoPcm } from '$lib/signal/pcm';
import { hann, PowerSpectrum } from '$lib/signal/power-spectrum';
import type { DeviceReport } from '../rooms/visitor-room';

/** A run of exact zeros this long isn't sound: even a converter without a microphone has noise. */
const ZERO_RUN_SECONDS = 0.02;
/** The share of a recording such runs may take up before the device counts as gating. */
const ZERO_SHARE = 0.002;

const LEVEL_SECONDS = 0.1;
/** How many levels on either side of a step are compared: 1.5 s. */
const SIDE_LEVELS = 15;
/** A step lies between two floors this far apart, each steady within {@link STEADY_DB}. */
const STEP_DB = 6;
const STEADY_DB = 3;
/** One step may be a fridge. */
const STEPS_OF_A_DEVICE = 2;

const WINDOW_FRAMES = 2048;
/** Half the sample rates of telephones and headsets. */
const bandEndsHz = [4000, 8000, 12_000];
/** No room falls so far within a third of an octave. */
const CLIFF_DB = 15;

/** Finds out whether a device gates or processes the sound, though it was asked not to. */
export class DeviceCheck {
	readonly #sampleRateHz: number;
	readonly #spectrum = new PowerSpectrum(hann(WINDOW_FRAMES));
	readonly #powers = new Float64Array(WINDOW_FRAMES / 2);
	readonly #levelsDb: number[] = [];
	#frames = 0;
	#zeroRun = 0;
	#zeroFrames = 0;
	#levelPower = 0;
	#levelFrames = 0;

	constructor(sampleRateHz: number) {
		this.#sampleRateHz = sampleRateHz;
	}

	/** Takes the next samples. */
	push({ left, right }: StereoPcm): void {
		const levelFrames = Math.round(LEVEL_SECONDS * this.#sampleRateHz);
		const runFrames = ZERO_RUN_SECONDS * this.#sampleRateHz;
		for (let i = 0; i < left.length; i++) {
			const [l, r] = [left[i] as number, right[i] as number];
			const power = (l * l + r * r) / 2;
			this.#zeroRun = power === 0 ? this.#zeroRun + 1 : 0;
			if (this.#zeroRun >= runFrames)
				this.#zeroFrames += this.#zeroRun < runFrames + 1 ? runFrames : 1;
			this.#levelPower += power;
			if (++this.#levelFrames === levelFrames) {
				this.#levelsDb.push(10 * Math.log10(this.#levelPower / levelFrames + 1e-15));
				this.#levelPower = this.#levelFrames = 0;
			}
		}
		this.#frames += left.length;
		for (let start = 0; start + WINDOW_FRAMES <= left.length; start += WINDOW_FRAMES) {
			const powers = this.#spectrum.of(left, right, start);
			for (let k = 1; k < powers.length; k++)
				this.#powers[k] = (this.#powers[k] as number) + (powers[k] as number);
		}
	}

	/** What was found. */
	finish(): Omit<DeviceReport, 'label'> {
		const bandEndHz = this.#bandEnd();
		return {
			gated: this.#zeroFrames > ZERO_SHARE * this.#frames,
			stepped: countSteps(this.#levelsDb) >= STEPS_OF_A_DEVICE,
			...(bandEndHz === undefined ? {} : { bandEndHz })
		};
	}

	#bandEnd(): number | undefined {
		const binHz = this.#sampleRateHz / WINDOW_FRAMES;
		const densityDb = (fromHz: number, toHz: number) => {
			const bins = this.#powers.subarray(Math.ceil(fromHz / binHz), Math.floor(toHz / binHz));
			return 10 * Math.log10(bins.reduce((sum, x) => sum + x, 0) / bins.length + 1e-20);
		};
		return bandEndsHz.find(
			(hz) =>
				1.25 * hz <= this.#sampleRateHz / 2 &&
				densityDb(0.8 * hz, 0.93 * hz) - densityDb(1.08 * hz, 1.25 * hz) > CLIFF_DB
		);
	}
}

/** How often the noise floor jumps from one level to another and stays there. */
function countSteps(levelsDb: readonly number[]): number {
	let steps = 0;
	for (let at = SIDE_LEVELS; at + SIDE_LEVELS < levelsDb.length; at++) {
		const before = floorOf(levelsDb.slice(at - SIDE_LEVELS, at));
		// The level that the step itself goes through is left out.
		const after = floorOf(levelsDb.slice(at + 1, at + 1 + SIDE_LEVELS));
		if (before === undefined || after === undefined) continue;
		if (Math.abs(after - before) < STEP_DB) continue;
		steps++;
		at += SIDE_LEVELS;
	}
	return steps;
}

/** The middle of steady levels; undefined if they aren't. */
function floorOf(levelsDb: readonly number[]): number | undefined {
	const sorted = levelsDb.toSorted((a, b) => a - b);
	const [lowest = 0, highest = 0] = [sorted[1], sorted.at(-2)];
	return highest - lowest <= STEADY_DB ? sorted[Math.floor(sorted.length / 2)] : undefined;
}
