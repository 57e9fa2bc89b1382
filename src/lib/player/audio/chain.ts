import { GAIN_PARAMETER, PROCESSOR_NAME } from '../gain-settings';
// Compiled on its own and served from here, as every worker is; the import gives its address.
import processorUrl from './processor?worker&url';

/** What became of a chain: it can be used, or it couldn't be fetched, or it doesn't run now. */
export type ChainEvent = 'running' | 'missing' | 'halted';

/**
 * The way through Web Audio: elements → gain and limiter → loudspeaker. It lives as long as the
 * page, because elements can't leave the context that captured them.
 */
export class Chain {
	readonly #context: AudioContext;
	/** The source of each element: it can be given only one, for ever. */
	readonly #sources = new WeakMap<HTMLAudioElement, MediaElementAudioSourceNode>();
	readonly #routed = new Set<HTMLAudioElement>();
	#amplifier: AudioWorkletNode | undefined;
	#gainDb = 0;

	/**
	 * @param onevent hears what became of it, now and later
	 * @throws DOMException when the browser gives no audio context
	 */
	constructor(onevent: (event: ChainEvent) => void) {
		// No sample rate is asked for: on a device of another rate than the recordings' 48 kHz they
		// are then resampled before the limiter, and nothing comes after it that could overshoot.
		this.#context = new AudioContext({ latencyHint: 'playback' });
		playUnderMuteSwitch();
		this.#context.addEventListener('statechange', () => {
			if (this.#amplifier) onevent(this.running ? 'running' : 'halted');
		});
		this.#load().then(
			() => {
				if (this.running) onevent('running');
			},
			() => {
				void this.#context.close();
				onevent('missing');
			}
		);
	}

	/** Whether what is sent through can be heard. */
	get running(): boolean {
		return this.#amplifier !== undefined && this.#context.state === 'running';
	}

	/** Whether anything is sent through. */
	get busy(): boolean {
		return this.#routed.size > 0;
	}

	/** Asks the browser to let it run; during a press, it does. */
	resume(): void {
		// iOS has a state of its own, `interrupted`, and refuses while a call goes on.
		if (this.#context.state !== 'running') this.#context.resume().catch(() => undefined);
	}

	/** Lets the device rest until the next `resume`. */
	rest(): void {
		if (this.#context.state === 'running') void this.#context.suspend();
	}

	/** Sets the gain in dB; it gets there without a click. */
	setGain(gainDb: number): void {
		this.#gainDb = gainDb;
		const parameter = this.#amplifier?.parameters.get(GAIN_PARAMETER);
		if (parameter) parameter.value = gainDb;
	}

	/** Whether an element was sent through once. It makes no sound by itself any more. */
	hasCaptured(element: HTMLAudioElement): boolean {
		return this.#sources.has(element);
	}

	/** Sends an element through. The element is captured for ever. */
	route(element: HTMLAudioElement): void {
		if (!this.#amplifier || this.#routed.has(element)) return;
		let source = this.#sources.get(element);
		if (!source) {
			source = this.#context.createMediaElementSource(element);
			this.#sources.set(element, source);
		}
		source.connect(this.#amplifier);
		this.#routed.add(element);
	}

	/** Ends that. */
	release(element: HTMLAudioElement): void {
		if (this.#routed.delete(element)) this.#sources.get(element)?.disconnect();
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

/** On an iPhone the mute switch silences Web Audio, but no element: here it is to silence neither. */
function playUnderMuteSwitch(): void {
	const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
	if (audioSession) audioSession.type = 'playback';
}
