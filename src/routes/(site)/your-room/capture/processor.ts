/**
 * The audio worklet that collects the microphone's sound: https://webaudio.github.io/web-audio-api/#AudioWorklet.
 * It is loaded by address into its own global scope, which the DOM types don't cover.
 */
import { BLOCK_FRAMES, PROCESSOR_NAME, type Block } from './block';

declare class AudioWorkletProcessor {
	readonly port: MessagePort;
}
declare function registerProcessor(
	name: string,
	processor: new (options: never) => AudioWorkletProcessor
): void;

class MicrophoneProcessor extends AudioWorkletProcessor {
	readonly #channels: number;
	#samples: Float32Array<ArrayBuffer>;
	#filled = 0;

	constructor({ processorOptions }: { readonly processorOptions: { readonly channels: 1 | 2 } }) {
		super();
		this.#channels = processorOptions.channels;
		this.#samples = new Float32Array(BLOCK_FRAMES * this.#channels);
	}

	process([channels = []]: readonly (readonly Float32Array[])[]) {
		// A source that sends nothing has no channels.
		const frames = channels[0]?.length ?? 0;
		for (let frame = 0; frame < frames; frame++) {
			for (let channel = 0; channel < this.#channels; channel++) {
				this.#samples[this.#filled++] = channels[channel]?.[frame] ?? 0;
			}
			if (this.#filled === this.#samples.length) this.#send();
		}
		return true;
	}

	#send(): void {
		const block: Block = { samples: this.#samples, atMs: Date.now() };
		this.#samples = new Float32Array(this.#samples.length);
		this.#filled = 0;
		this.port.postMessage(block, [block.samples.buffer]);
	}
}

registerProcessor(PROCESSOR_NAME, MicrophoneProcessor);
