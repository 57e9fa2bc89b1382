import type { Slug } from '$content/album';
import type { RoomStore } from '../rooms/store';
import type { VisitorRoom } from '../rooms/visitor-room';
import { BLOCK_FRAMES, type Block } from './block';
import { holdRecording, keepAwake } from './locks';
import { CaptureError, type Fault, type openMicrophone } from './microphone';
import { Recording, type Analyses } from './recording.svelte';

/** What a recorder is doing. The microphone is on from `countdown` until `saving`. */
type RecorderState = 'idle' | 'asking' | 'countdown' | 'recording' | 'saving';

/** Time to leave, or to sit still. */
const COUNTDOWN_SECONDS = 5;
/** A longer gap in the sound means that the device slept. */
const SLEPT_MS = 2000;
/** How long a microphone may send nothing. */
const STALLED_MS = 5000;
/** How long the page may be out of sight with the microphone on. */
const HIDDEN_MS = 60_000;

/** What a recorder needs from the world; tests pass their own. */
interface RecorderDependencies {
	readonly openStore: () => Promise<Pick<RoomStore, 'begin'>>;
	/** Called before the microphone is asked for, so that nothing is missing once it is on. */
	readonly loadAnalyses: () => Promise<Analyses>;
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
	#recording = $state.raw<Recording>();
	#countedSeconds = $state(0);
	#keptSome = $state(false);
	#muted = $state(false);
	readonly #dependencies: RecorderDependencies;
	/** Goes up whenever a recording begins or ends, so that a late answer is recognised. */
	#attempt = 0;
	#lastMs = 0;
	#hiddenSinceMs: number | undefined;
	/** Held until the recording has been saved. */
	#releaseLock: (() => void) | undefined;
	/** Switch off the microphone and what is on with it. */
	#switchOff: (() => void)[] = [];

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

	/** What is recorded, or was recorded last, from the moment the microphone is on. */
	get recording(): Recording | undefined {
		return this.#recording;
	}

	/** Seconds until it records, rounded up. */
	get countdownSeconds(): number {
		return Math.max(0, Math.ceil(COUNTDOWN_SECONDS - this.#countedSeconds));
	}

	/** Whether the system mutes the microphone. */
	get muted(): boolean {
		return this.#muted;
	}

	/** Asks for the microphone, counts down and records. Call during a press. */
	async start(slug: Slug, seconds: number): Promise<void> {
		if (this.#state !== 'idle') return;
		this.#state = 'asking';
		const attempt = (this.#attempt += 1);
		this.#fault = this.#recording = undefined;
		this.#muted = this.#keptSome = false;
		this.#countedSeconds = 0;
		this.#dependencies.onstart();
		try {
			const release = await holdRecording();
			if (!release) throw new CaptureError('other-tab');
			if (attempt !== this.#attempt) {
				release();
				return;
			}
			this.#releaseLock = release;
			const analyses = await this.#dependencies.loadAnalyses();
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
			this.#lastMs = Date.now();
			const watch = setInterval(() => {
				if (Date.now() - this.#lastMs > STALLED_MS) void this.#end('stalled');
			}, 1000);
			this.#switchOff = [
				() => {
					microphone.close();
				},
				keepAwake(),
				() => {
					clearInterval(watch);
				}
			];
			this.#recording = new Recording(slug, seconds, microphone, analyses);
			this.#state = 'countdown';
		} catch (error) {
			if (attempt !== this.#attempt) return;
			await this.#end(error instanceof CaptureError ? error.fault : 'failed');
		}
	}

	/** Ends the recording, and keeps it; before it has begun, discards it. */
	async finish(): Promise<void> {
		await this.#end();
	}

	/** The page is shown or hidden. */
	setHidden(hidden: boolean): void {
		this.#hiddenSinceMs = hidden ? Date.now() : undefined;
	}

	#take(block: Block): void {
		const recording = this.#recording;
		if (!recording || (this.#state !== 'countdown' && this.#state !== 'recording')) return;
		const gapMs = block.atMs - this.#lastMs;
		this.#lastMs = block.atMs;
		if (this.#hiddenSinceMs !== undefined && block.atMs - this.#hiddenSinceMs > HIDDEN_MS) {
			void this.#end('hidden');
		} else if (this.#state === 'countdown') {
			recording.measure(block.samples);
			this.#countedSeconds += BLOCK_FRAMES / recording.microphone.sampleRateHz;
			if (this.#countedSeconds >= COUNTDOWN_SECONDS) this.#begin(recording);
		} else if (gapMs > SLEPT_MS) {
			void this.#end('slept');
		} else {
			recording.push(block);
			if (recording.isComplete) void this.#end();
		}
	}

	#begin(recording: Recording): void {
		this.#state = 'recording';
		recording.begin(this.#dependencies.openStore(), (error) => {
			const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
			void this.#end(isFull ? 'full' : 'failed');
		});
	}

	/** Switches the microphone off before anything that could fail. */
	async #end(fault?: Fault): Promise<void> {
		for (const switchOff of this.#switchOff.splice(0)) switchOff();
		const state = this.#state;
		if (state === 'idle') return;
		this.#fault ??= fault;
		if (state === 'saving') return;
		this.#attempt += 1;
		if (state === 'recording' && this.#recording) {
			this.#state = 'saving';
			const { kept, room } = await this.#recording.finish();
			this.#keptSome = kept;
			this.#releaseLock?.();
			this.#dependencies.onrecorded(room);
		} else this.#releaseLock?.();
		this.#state = 'idle';
	}
}
