import type { Slug } from '$content/album';
import { amplitudeDbfs, powerDbfs } from '$lib/signal/decibels';
import { toStereo } from '../rooms/samples';
import { newRoom, type VisitorRoom } from '../rooms/visitor-room';
import type { RoomStore } from '../rooms/store';
import { BLOCK_FRAMES, type Block } from './block';
import { BlockWriter } from './block-writer';
import type { DeviceCheck } from './device-check';
import { holdRecording, keepAwake } from './locks';
import type { LivePicture } from './live-picture';
import { CaptureError, type Fault, type Microphone, type openMicrophone } from './microphone';

/** What a recorder is doing. The microphone is on from `countdown` until `saving`. */
export type RecorderState = 'idle' | 'asking' | 'countdown' | 'recording' | 'saving';

/** The longest recording. */
export const MAX_SECONDS = 600;
/** Time to leave, or to sit still. */
const COUNTDOWN_SECONDS = 5;
/** How much sound is written at once. */
const WRITE_SECONDS = 1;
/** Louder than any empty room. */
const SOMEBODY_DBFS = -20;
/** A gap in the sound: the device slept. */
const SLEPT_MS = 2000;
/** How long a microphone may send nothing. */
const STALLED_MS = 5000;
/** How much sound may be missing before it is said: clocks differ by less. */
const MISSING_SHARE = 0.01;
/** How long the page may be out of sight with the microphone on. */
const HIDDEN_MS = 60_000;

/** What a recorder needs from the world; tests pass their own. */
export interface RecorderDependencies {
	readonly openStore: () => Promise<Pick<RoomStore, 'begin'>>;
	/** Called before the microphone is asked for, so that nothing is missing once it is on. */
	readonly loadAnalyses: () => Promise<{
		readonly DeviceCheck: typeof DeviceCheck;
		readonly LivePicture: typeof LivePicture;
	}>;
	readonly openMicrophone: typeof openMicrophone;
	/** Called before the microphone is asked for: nothing else should sound. */
	readonly onstart: () => void;
	/** Called once a recording has ended; without a room if little or nothing could be kept. */
	readonly onrecorded: (room: VisitorRoom | undefined) => void;
}

/** Records one room at a time. */
export class Recorder {
	#state = $state<RecorderState>('idle');
	#fault = $state<Fault>();
	#heard = $state(0);
	#levelDbfs = $state<number>();
	#peakDbfs = $state<number>();
	#keptSome = $state(false);
	#somebody = $state(false);
	#muted = $state(false);
	#missingSeconds = $state(0);
	#microphone = $state.raw<Microphone>();
	#picture = $state.raw<LivePicture>();
	readonly #dependencies: RecorderDependencies;
	/** Goes up whenever one begins or ends, so that a late answer is recognised. */
	#attempt = 0;
	#limitFrames = 0;
	#frames = $state(0);
	#slug: Slug = 'the';
	#check: DeviceCheck | undefined;
	#writer: BlockWriter | undefined;
	#firstMs = 0;
	#lastMs = 0;
	#hiddenSinceMs: number | undefined;
	#watch: ReturnType<typeof setInterval> | undefined;
	#release: (() => void)[] = [];

	constructor(dependencies: RecorderDependencies) {
		this.#dependencies = dependencies;
	}

	/** What it is doing. */
	get state(): RecorderState {
		return this.#state;
	}

	/** Why nothing was recorded, or why the last recording has ended early. */
	get fault(): Fault | undefined {
		return this.#fault;
	}

	/** Whether what was recorded before the fault has been kept. */
	get keptSome(): boolean {
		return this.#fault !== undefined && this.#keptSome;
	}

	/** The microphone, while it is on. */
	get microphone(): Microphone | undefined {
		return this.#microphone;
	}

	/** Seconds until it records, rounded up. */
	get countdownSeconds(): number {
		return Math.max(0, Math.ceil(COUNTDOWN_SECONDS - this.#heard));
	}

	/** How much has been recorded. */
	get elapsedSeconds(): number {
		return this.#frames / (this.#microphone?.sampleRateHz ?? 48_000);
	}

	/** How long it will record. */
	get limitSeconds(): number {
		return this.#limitFrames / (this.#microphone?.sampleRateHz ?? 48_000);
	}

	/** RMS of the last block, all channels. */
	get levelDbfs(): number | undefined {
		return this.#levelDbfs;
	}

	/** Largest sample so far. */
	get peakDbfs(): number | undefined {
		return this.#peakDbfs;
	}

	/** Whether something was louder than an empty room. */
	get somebody(): boolean {
		return this.#somebody;
	}

	/** Sound that never came, as on a device that is too busy; 0 unless it is a noticeable part. */
	get missingSeconds(): number {
		return this.#missingSeconds;
	}

	/** Whether the system mutes the microphone. */
	get muted(): boolean {
		return this.#muted;
	}

	/** The spectrogram so far; it grows with {@link elapsedSeconds}. */
	get picture(): LivePicture | undefined {
		return this.#picture;
	}

	/** Asks for the microphone, counts down and records. Call during a press. */
	async start(slug: Slug, seconds: number): Promise<void> {
		if (this.#state !== 'idle') return;
		this.#state = 'asking';
		const attempt = (this.#attempt += 1);
		this.#fault = undefined;
		this.#somebody = this.#muted = this.#keptSome = false;
		this.#frames = this.#heard = this.#missingSeconds = 0;
		this.#levelDbfs = this.#peakDbfs = undefined;
		this.#dependencies.onstart();
		try {
			const release = await holdRecording();
			if (!release) throw new CaptureError('other-tab');
			if (attempt !== this.#attempt) {
				release();
				return;
			}
			this.#release.push(release);
			const { DeviceCheck, LivePicture } = await this.#dependencies.loadAnalyses();
			if (attempt !== this.#attempt) return;
			const microphone = await this.#dependencies.openMicrophone({
				onblock: (block) => {
					this.#take(block);
				},
				onmute: (muted) => {
					this.#muted = muted;
				},
				onended: (fault) => {
					void this.#end(fault);
				}
			});
			// Left or cancelled while the browser asked.
			if (attempt !== this.#attempt) {
				microphone.close();
				return;
			}
			const { sampleRateHz } = microphone;
			this.#release.push(() => {
				microphone.close();
			}, keepAwake());
			this.#slug = slug;
			this.#limitFrames = Math.round(Math.min(seconds, MAX_SECONDS) * sampleRateHz);
			this.#check = new DeviceCheck(sampleRateHz);
			this.#picture = new LivePicture(sampleRateHz);
			this.#microphone = microphone;
			this.#lastMs = Date.now();
			this.#watch = setInterval(() => {
				if (Date.now() - this.#lastMs > STALLED_MS) void this.#end('stalled');
			}, 1000);
			this.#state = 'countdown';
		} catch (error) {
			if (attempt !== this.#attempt) return;
			this.#fault = error instanceof CaptureError ? error.fault : 'failed';
			this.#switchOff();
			this.#state = 'idle';
		}
	}

	/** Ends the recording, and keeps it; before it has begun, forgets it. */
	async finish(): Promise<void> {
		await this.#end();
	}

	/** The page is shown or hidden. */
	setHidden(hidden: boolean): void {
		this.#hiddenSinceMs = hidden ? Date.now() : undefined;
	}

	#take({ samples, atMs }: Block): void {
		const microphone = this.#microphone;
		if (!microphone) return;
		const gapMs = atMs - this.#lastMs;
		this.#lastMs = atMs;
		if (this.#hiddenSinceMs !== undefined && atMs - this.#hiddenSinceMs > HIDDEN_MS) {
			void this.#end('hidden');
		} else if (this.#state === 'countdown') {
			this.#measure(samples);
			this.#heard += BLOCK_FRAMES / microphone.sampleRateHz;
			if (this.#heard >= COUNTDOWN_SECONDS) this.#begin(microphone);
		} else if (this.#state === 'recording') {
			if (gapMs > SLEPT_MS) void this.#end('slept');
			else this.#record(samples, microphone);
		}
	}

	#begin({ sampleRateHz, channels }: Microphone): void {
		this.#state = 'recording';
		this.#peakDbfs = undefined;
		const begun = this.#dependencies
			.openStore()
			.then((store) => store.begin(newRoom(this.#slug, sampleRateHz, channels)));
		this.#writer = new BlockWriter(begun, WRITE_SECONDS * sampleRateHz * channels, (error) => {
			const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
			void this.#end(isFull ? 'full' : 'failed');
		});
	}

	#record(samples: Block['samples'], { channels }: Microphone): void {
		const left = (this.#limitFrames - this.#frames) * channels;
		const taken = samples.length > left ? samples.slice(0, left) : samples;
		if (this.#frames === 0) this.#firstMs = this.#lastMs;
		this.#measure(taken);
		this.#somebody ||= (this.#peakDbfs ?? -Infinity) > SOMEBODY_DBFS;
		const sound = toStereo(taken, channels);
		this.#check?.push(sound);
		this.#picture?.push(sound);
		this.#writer?.push(taken);
		this.#frames += taken.length / channels;
		if (this.#frames === this.#limitFrames) void this.#end();
	}

	#measure(samples: Block['samples']): void {
		let sum = 0;
		let largest = 0;
		for (const sample of samples) {
			sum += sample * sample;
			largest = Math.max(largest, Math.abs(sample));
		}
		this.#levelDbfs = powerDbfs(sum / samples.length);
		this.#peakDbfs = Math.max(this.#peakDbfs ?? -Infinity, amplitudeDbfs(largest));
	}

	/** Switches the microphone off before anything that could fail. */
	async #end(fault?: Fault): Promise<void> {
		const wasRecording = this.#state === 'recording';
		const device = this.#check && {
			...this.#check.finish(),
			label: this.#microphone?.label ?? ''
		};
		const releaseLock = this.#release.shift();
		this.#switchOff();
		if (this.#state === 'idle') return;
		this.#fault ??= fault;
		if (this.#state === 'saving') return;
		this.#attempt += 1;
		if (wasRecording) {
			this.#state = 'saving';
			this.#missingSeconds = this.#countMissing();
			const ended = await this.#writer?.finish(device ? { device } : {});
			this.#writer = undefined;
			this.#keptSome = ended?.kept ?? false;
			releaseLock?.();
			this.#dependencies.onrecorded(ended?.room);
		}
		releaseLock?.();
		this.#state = 'idle';
	}

	/** Compares the clock with the sound: the browser drops what it has no time for. */
	#countMissing(): number {
		const passedSeconds = (this.#lastMs - this.#firstMs) / 1000;
		const missing = passedSeconds - this.elapsedSeconds;
		return missing > Math.max(1, MISSING_SHARE * passedSeconds) ? Math.round(missing) : 0;
	}

	#switchOff(): void {
		clearInterval(this.#watch);
		for (const release of this.#release.splice(0)) release();
		this.#microphone = undefined;
	}
}
