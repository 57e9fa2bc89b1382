declare module '@echogarden/pffft-wasm/simd' {
	/** PFFFT (https://bitbucket.org/jpommier/pffft) in WebAssembly; pointers are byte offsets. */
	interface Pffft {
		/** The memory; replaced when it grows. */
		readonly HEAPU8: Uint8Array;
		_pffft_aligned_malloc(bytes: number): number;
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
	export default function load(): Promise<Pffft>;
}
