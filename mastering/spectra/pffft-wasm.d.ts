declare module 'fft.js' {
	/** Radix-4 FFT; complex arrays hold real and imaginary parts in turn. */
	export default class FFT {
		constructor(size: number);
		createComplexArray(): number[];
		transform(out: number[], data: ArrayLike<number>): void;
	}
}
