/**
 * The audio worklet of "Listen closer": https://webaudio.github.io/web-audio-api/#AudioWorklet.
 * It is loaded by address into its own global scope, which the DOM types don't cover.
 */
import { Amplifier, GAIN_PARAMETER, MAX_GAIN_DB, PROCESSOR_NAME } from './amplifier';

declare const sampleRate: number;
declare class AudioWorkletProcessor {
	readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

type Block = readonly Float32Array[];

class ListenCloserProcessor extends AudioWorkletProcessor {
	static readonly parameterDescriptors = [
		{
			name: GAIN_PARAMETER,
			defaultValue: 0,
			minValue: 0,
			maxValue: MAX_GAIN_DB,
			automationRate: 'k-rate'
		}
	];

	#amplifier: Amplifier | undefined;

	process(
		inputs: readonly Block[],
		outputs: readonly Block[],
		parameters: Record<string, Float32Array>
	) {
		const output = outputs[0] ?? [];
		// An unconnected input has no channels.
		for (const [channel, samples] of output.entries()) {
			const source = inputs[0]?.[channel];
			if (source) samples.set(source);
		}
		this.#amplifier ??= new Amplifier(sampleRate, output.length);
		this.#amplifier.process(output, Number(parameters[GAIN_PARAMETER]?.[0]));
		return true;
	}
}

registerProcessor(PROCESSOR_NAME, ListenCloserProcessor);
