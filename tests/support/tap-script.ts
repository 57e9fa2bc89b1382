/** A short block of output, as the tap records it. */
export interface TappedBlock {
	/** Its first sample by the clock of the audio context. */
	readonly startSeconds: number;
	readonly peak: number;
	/** The sum of the squares of its samples, and their number. */
	readonly squares: number;
	readonly samples: number;
	/** The largest second difference, which shows a click. */
	readonly roughest: number;
	/** The most samples in a row without any sound. */
	readonly silentSamples: number;
}

/** What the tap on the page has seen. */
export interface Tap {
	readonly contexts: number;
	readonly blocks: readonly TappedBlock[];
	/** Each element that was captured: where it was, and whether it stood still. */
	readonly captures: readonly { readonly path: string; readonly paused: boolean }[];
}

/** The tap's module. It runs in the audio worklet's scope, between the page's chain and the loudspeaker. */
export const tapModule = `
registerProcessor('tap', class extends AudioWorkletProcessor {
	before = [0, 0];
	block = this.begin();
	begin() {
		return { startSeconds: currentTime, peak: 0, squares: 0, samples: 0, roughest: 0, silentSamples: 0 };
	}
	process([input], [output]) {
		const { block } = this;
		for (const [channel, samples] of input.entries()) {
			output[channel]?.set(samples);
			for (const sample of samples) {
				const loud = Math.abs(sample);
				block.peak = Math.max(block.peak, loud);
				block.squares += sample * sample;
				block.samples += 1;
				if (channel > 0) continue;
				const [older, old] = this.before;
				block.roughest = Math.max(block.roughest, Math.abs(sample - 2 * old + older));
				this.before = [old, sample];
				this.silent = loud > 1e-7 ? 0 : (this.silent ?? 0) + 1;
				block.silentSamples = Math.max(block.silentSamples, this.silent);
			}
		}
		if (block.samples >= 2048) {
			this.port.postMessage(block);
			this.block = this.begin();
		}
		return true;
	}
});`;

/** A script for a page, before its own: it notes which elements are captured for Web Audio. */
export const captureScript = `
if (!window.captures) {
	const { createMediaElementSource } = AudioContext.prototype;
	window.capturedElements = new Set();
	window.captures = [];
	AudioContext.prototype.createMediaElementSource = function (element) {
		window.capturedElements.add(element);
		window.captures.push({ path: new URL(element.src).pathname, paused: element.paused });
		return createMediaElementSource.call(this, element);
	};
}
`;

/**
 * A script for a page, before its own: it puts a tap between every audio context and its
 * destination. What is measured is what the listener hears, and the site knows nothing of it.
 * @param module an expression that gives the address of the tap's module
 */
export const tapScript = (module: string) => `
${captureScript}
if (!window.tap) {
	window.tap = { contexts: 0, blocks: [], captures: window.captures };
	const { AudioContext, AudioWorklet, AudioNode } = window;
	window.AudioContext = new Proxy(AudioContext, {
		construct(target, parameters, proxy) {
			window.tap.contexts += 1;
			return (window.tapContext = Reflect.construct(target, parameters));
		}
	});
	const { addModule } = AudioWorklet.prototype;
	AudioWorklet.prototype.addModule = async function (url) {
		await addModule.call(this, ${module});
		return addModule.call(this, url);
	};
	const { connect } = AudioNode.prototype;
	AudioNode.prototype.connect = function (target, ...rest) {
		if (!(target instanceof AudioDestinationNode)) return connect.call(this, target, ...rest);
		const node = new AudioWorkletNode(this.context, 'tap', { outputChannelCount: [2] });
		node.port.onmessage = ({ data }) => window.tap.blocks.push(data);
		connect.call(this, node);
		return connect.call(node, target);
	};
}
`;

/** The level of some blocks together, in dB below full scale (RMS). */
export function levelOf(blocks: readonly TappedBlock[]): number {
	const squares = blocks.reduce((sum, block) => sum + block.squares, 0);
	const samples = blocks.reduce((sum, block) => sum + block.samples, 0);
	return 10 * Math.log10(squares / samples);
}
