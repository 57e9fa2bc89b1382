import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import load from '@echogarden/pffft-wasm/simd';
import { compiled } from './compiled';

/** What is compiled from `assembly/`, where it is documented. Pointers are byte offsets. */
interface Kernels {
	addPeriodic(
		samples: number,
		count: number,
		period: number,
		periodFrames: number,
		at: number,
		gain: number
	): void;
	addScaled(sum: number, source: number, gain: number, count: number): void;
	addSquares(samples: number, count: number, sums: number): void;
	filteredEnergy(
		left: number,
		right: number,
		count: number,
		coefficients: number,
		states: number
	): number;
	overlap(
		noise: number,
		window: number,
		leftTail: number,
		rightTail: number,
		left: number,
		right: number,
		count: number
	): void;
	powers(spectrum: number, size: number, out: number, count: number, scale: number): void;
	reverberate(
		delays: number,
		spans: number,
		coefficients: number,
		states: number,
		input: number,
		inputFrames: number,
		scale: number,
		left: number,
		right: number,
		frames: number
	): void;
	peak(samples: number, count: number): number;
	randomBits(out: number, count: number, state: number): void;
	scale(samples: number, count: number, gain: number): void;
	shapeNoise(
		spectrum: number,
		size: number,
		middle: number,
		side: number,
		middleBits: number,
		sideBits: number,
		unit: number,
		modes: number,
		modalGain: number,
		modalCount: number,
		count: number
	): void;
	weigh(left: number, right: number, window: number, out: number, count: number): void;
}

const transforms = createRequire(import.meta.url).resolve('@echogarden/pffft-wasm/simd');
let shared: WebAssembly.Memory | undefined;

/** PFFFT, loaded so that its memory is known. */
export const pffft = await load({
	instantiateWasm: (imports, receive) => {
		const path = join(dirname(transforms), 'pffft.wasm');
		void readFile(path)
			.then((bytes) => WebAssembly.instantiate(bytes, imports))
			.then(({ instance }) => {
				shared = Object.values(instance.exports).find((it) => it instanceof WebAssembly.Memory);
				receive(instance);
			});
		return {};
	}
});

if (!shared) throw new Error('PFFFT has no memory');
/** PFFFT's memory, in which the kernels work, too. */
export const memory: WebAssembly.Memory = shared;

const { instance } = await WebAssembly.instantiate(Buffer.from(compiled, 'base64'), {
	env: { memory }
});
/** The kernels. */
export const kernels = instance.exports as unknown as Kernels;
