declare module '@echogarden/pffft-wasm/simd' {
	/** PFFFT (https://bitbucket.org/jpommier/pffft) in WebAssembly; pointers are byte offsets. */
	interface Pffft {
		_pffft_aligned_malloc(bytes: number): number;
		_pffft_aligned_free(pointer: number): void;
		/** @param kind 0 real, 1 complex */
		_pffft_new_setup(size: number, kind: 0 | 1): number;
		/** @param direction 0 forward, 1 backward */
		_pffft_transform_ordered(
			setup: number,
			input: number,
			output: number,
			work: number,
			direction: 0 | 1
		): void;
	}
	interface Options {
		/**
		 * Makes the instance in Emscripten's place and hands it over
		 * (https://emscripten.org/docs/api_reference/module.html#Module.instantiateWasm).
		 */
		instantiateWasm(
			imports: WebAssembly.Imports,
			receive: (instance: WebAssembly.Instance) => void
		): object;
	}
	export default function load(options: Options): Promise<Pffft>;
}
