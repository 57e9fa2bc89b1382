import { GAIN_PARAMETER, PROCESSOR_NAME } from './amplifier';
// Compiled separately and served from this site, like every worker; the import gives its address.
import processorUrl from './processor?worker&url';

/**
 * What has happened to a chain: it runs, its code couldn't be fetched, the browser has halted it, or
 * it seems to be dead.
 */
export type ChainEvent = 'running' | 'missing' | 'halted' | 'dead';

/** How long its clock may stand still: WebKitGTK says that a context without a device is running. */
const STILL_SECONDS = 3;

/**
 * The path through Web Audio: elements → gain and limiter → loudspeaker. Elements can't leave the
 * context that captured them: whatever goes through a chain falls silent with it.
 */
export class Chain {
	readonly #context: AudioContext;
	readonly #onevent: (event: ChainEvent) => void;
	/** The source node of each element, which can only ever have one. */
	readonly #sources = new WeakMap<HTMLAudioElement, MediaElementAudioSourceNode>();
	readonly #routed = new Set<HTMLAudioElement>();
	#amplifier: AudioWorkletNode | undefined;
	#gainDb = 0;
	/** Whether its clock has stopped though the browser calls it running. */
	#stuck = false;
	#watch: ReturnType<typeof setInterval> | undefined;

	/**
	 * @param onevent called with what has happened
	 * @throws DOMException when the browser refuses an audio context
	 */
	constructor(onevent: (event: ChainEvent) => void) {
		// Deliberately without a sample rate: on a device that doesn't run at 48 kHz the recordings are
		// then resampled before the limiter, and nothing after it can overshoot.
		this.#context = new AudioContext({ latencyHint: 'playback' });
		this.#onevent = onevent;
		playUnderMuteSwitch();
		this.#context.addEventListener('statechange', () => {
			if (this.#amplifier) onevent(this.running ? 'running' : 'halted');
		});
		this.#load().then(
			() => {
				if (this.running) onevent('running');
			},
			() => {
				this.close();
				onevent('missing');
			}
		);
	}

	/** Whether sound sent through it can be heard. */
	get running(): boolean {
		return this.#amplifier !== undefined && this.#context.state === 'running';
	}

	/** Whether any element is routed through it. */
	get busy(): boolean {
		return this.#routed.size > 0;
	}

	/** Asks the browser to let it run. Call during a press. */
	resume(): void {
		if (this.#context.state === 'running') return;
		this.#context.resume().catch(() => {
			// A closed context refuses for ever; on iOS, an interrupted one does during a phone call.
			this.#onevent('dead');
		});
	}

	/** Lets the audio device sleep until the next `resume`. */
	suspend(): void {
		if (this.#context.state === 'running') void this.#context.suspend();
	}

	/** Ends it for good. */
	close(): void {
		clearInterval(this.#watch);
		// Closing such a context, WebKitGTK waits for its device for ever, and the page hangs.
		if (this.#stuck) return;
		// It rejects if the context is closed already.
		this.#context.close().catch(() => undefined);
	}

	/** Sets the gain in dB, without a click. */
	setGain(gainDb: number): void {
		this.#gainDb = gainDb;
		const parameter = this.#amplifier?.parameters.get(GAIN_PARAMETER);
		if (parameter) parameter.value = gainDb;
	}

	/** Routes an element through it. The element stays captured for ever. */
	route(element: HTMLAudioElement): void {
		if (!this.#amplifier || this.#routed.has(element)) return;
		let source = this.#sources.get(element);
		if (!source) {
			source = this.#context.createMediaElementSource(element);
			this.#sources.set(element, source);
		}
		source.connect(this.#amplifier);
		this.#routed.add(element);
		this.#watchClock();
	}

	/** Stops routing an element through it. */
	release(element: HTMLAudioElement): void {
		if (this.#routed.delete(element)) this.#sources.get(element)?.disconnect();
		if (!this.busy) clearInterval(this.#watch);
	}

	#watchClock(): void {
		clearInterval(this.#watch);
		let stillSeconds = 0;
		let lastSeconds = this.#context.currentTime;
		this.#watch = setInterval(() => {
			const { state, currentTime } = this.#context;
			stillSeconds = state === 'running' && currentTime === lastSeconds ? stillSeconds + 1 : 0;
			lastSeconds = currentTime;
			if (stillSeconds < STILL_SECONDS) return;
			clearInterval(this.#watch);
			this.#stuck = true;
			this.#onevent('dead');
		}, 1000);
	}

	async #load(): Promise<void> {
		await this.#context.audioWorklet.addModule(processorUrl);
		this.#amplifier = new AudioWorkletNode(this.#context, PROCESSOR_NAME, {
			channelCount: 2,
			channelCountMode: 'explicit',
			outputChannelCount: [2]
		});
		this.setGain(this.#gainDb);
		this.#amplifier.connect(this.#context.destination);
	}
}

/** On an iPhone the mute switch silences Web Audio but not an element: it should silence neither. */
function playUnderMuteSwitch(): void {
	const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
	if (audioSession) audioSession.type = 'playback';
}
