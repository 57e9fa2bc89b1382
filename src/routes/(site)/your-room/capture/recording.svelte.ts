import type { Slug } from '$content/album';
import { amplitudeDbfs, powerDbfs } from '$lib/signal/decibels';
import { toStereo } from '../rooms/samples';
import type { RoomStore } from '../rooms/store';
import { newRoom } from '../rooms/visitor-room';
import type { Block } from './block';
import { BlockWriter } from './block-writer';
import type { DeviceCheck } from './device-check';
import type { LivePicture } from './live-picture';
import type { Microphone } from './microphone';

/** The longest recording. */
export const MAX_SECONDS = 600;
/** How much sound is written at once. */
const WRITE_SECONDS = 1;
/** Louder than any empty room. */
const SOMEBODY_DBFS = -20;
/** The share of sound that must be missing before it is reported: clocks differ by less. */
const MISSING_SHARE = 0.01;

/** What analyses the sound while it is recorded. */
export interface Analyses {
	readonly DeviceCheck: typeof DeviceCheck;
	readonly LivePicture: typeof LivePicture;
}

/** Sound from the microphone: measured, and once it has begun also drawn, checked and written. */
export class Recording {
	readonly microphone: Microphone;
	/** How long it will last at most. */
	readonly limitSeconds: number;
	/** The spectrogram so far; it grows with {@link elapsedSeconds}. */
	readonly picture: LivePicture;
	readonly #slug: Slug;
	readonly #check: DeviceCheck;
	#writer: BlockWriter | undefined;
	#frames = $state(0);
	#levelDbfs = $state<number>();
	#peakDbfs = $state<number>();
	#firstMs = 0;
	#lastMs = 0;

	constructor(
		slug: Slug,
		seconds: number,
		microphone: Microphone,
		{ DeviceCheck, LivePicture }: Analyses
	) {
		this.#slug = slug;
		this.limitSeconds = Math.min(seconds, MAX_SECONDS);
		this.microphone = microphone;
		this.#check = new DeviceCheck(microphone.sampleRateHz);
		this.picture = new LivePicture(microphone.sampleRateHz);
	}

	/** How much has been recorded. */
	get elapsedSeconds(): number {
		return this.#frames / this.microphone.sampleRateHz;
	}

	/** Whether the limit has been reached. */
	get isComplete(): boolean {
		return this.#frames === this.#limitFrames;
	}

	/** RMS of the last block, all channels. */
	get levelDbfs(): number | undefined {
		return this.#levelDbfs;
	}

	/** Largest sample so far. */
	get peakDbfs(): number | undefined {
		return this.#peakDbfs;
	}

	/** Whether something recorded was louder than an empty room. */
	get hasSomebody(): boolean {
		return this.#frames > 0 && (this.#peakDbfs ?? -Infinity) > SOMEBODY_DBFS;
	}

	/** Sound that the browser dropped, as on a busy device; 0 unless it is a noticeable part. */
	get missingSeconds(): number {
		const passedSeconds = (this.#lastMs - this.#firstMs) / 1000;
		const missing = passedSeconds - this.elapsedSeconds;
		return missing > Math.max(1, MISSING_SHARE * passedSeconds) ? Math.round(missing) : 0;
	}

	/** Measures sound that isn't kept. */
	measure(samples: Float32Array): void {
		let sum = 0;
		let largest = 0;
		for (const sample of samples) {
			sum += sample * sample;
			largest = Math.max(largest, Math.abs(sample));
		}
		this.#levelDbfs = powerDbfs(sum / samples.length);
		this.#peakDbfs = Math.max(this.#peakDbfs ?? -Infinity, amplitudeDbfs(largest));
	}

	/** From now on, sound can be kept. @param onerror called with what the store throws */
	begin(store: Promise<Pick<RoomStore, 'begin'>>, onerror: (error: unknown) => void): void {
		const { sampleRateHz, channels } = this.microphone;
		const room = newRoom(this.#slug, sampleRateHz, channels);
		const writer = store.then((opened) => opened.begin(room));
		this.#writer = new BlockWriter(writer, WRITE_SECONDS * sampleRateHz * channels, onerror);
		this.#peakDbfs = undefined;
	}

	/** Keeps the next block, up to the limit. */
	push({ samples, atMs }: Block): void {
		const { channels } = this.microphone;
		const left = (this.#limitFrames - this.#frames) * channels;
		const taken = samples.length > left ? samples.slice(0, left) : samples;
		if (this.#frames === 0) this.#firstMs = atMs;
		this.#lastMs = atMs;
		this.measure(taken);
		const sound = toStereo(taken, channels);
		this.#check.push(sound);
		this.picture.push(sound);
		this.#writer?.push(taken);
		this.#frames += taken.length / channels;
	}

	/** Writes the rest. @returns as {@link BlockWriter.finish} */
	async finish(): ReturnType<BlockWriter['finish']> {
		const device = { ...this.#check.finish(), label: this.microphone.label };
		return (await this.#writer?.finish({ device })) ?? { kept: false };
	}

	get #limitFrames(): number {
		return Math.round(this.limitSeconds * this.microphone.sampleRateHz);
	}
}
