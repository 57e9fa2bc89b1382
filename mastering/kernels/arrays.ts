import { memory, pffft } from './library';

type Numbers = Float32Array | Float64Array | Int32Array;

/** Gives back what nobody holds any more; what is large and brief should be disposed of. */
const forgotten = new FinalizationRegistry<number>((pointer) => {
	pffft._pffft_aligned_free(pointer);
});

/** Numbers in the memory of the kernels. Whoever uses the pointer must hold on to the object. */
class Shared<T extends Numbers> implements Disposable {
	/** Where they are, as kernels want to know it: a byte offset. */
	readonly pointer: number;
	readonly length: number;
	readonly #view: (buffer: ArrayBufferLike) => T;
	#array: T;

	protected constructor(
		length: number,
		type: { new (buffer: ArrayBufferLike, offset: number, length: number): T } & {
			readonly BYTES_PER_ELEMENT: number;
		}
	) {
		const pointer = pffft._pffft_aligned_malloc(type.BYTES_PER_ELEMENT * length);
		if (pointer === 0) throw new RangeError(`no room for ${length} numbers`);
		this.pointer = pointer;
		this.length = length;
		this.#view = (buffer) => new type(buffer, pointer, length);
		this.#array = this.#view(memory.buffer).fill(0) as T;
		forgotten.register(this, pointer, this);
	}

	/** The numbers, at first 0. To be asked for every time, as the memory moves when it grows. */
	get array(): T {
		if (this.#array.buffer !== memory.buffer) this.#array = this.#view(memory.buffer);
		return this.#array;
	}

	[Symbol.dispose](): void {
		forgotten.unregister(this);
		pffft._pffft_aligned_free(this.pointer);
	}
}

/** 32-bit floats in the memory of the kernels. */
export class Floats extends Shared<Float32Array> {
	constructor(length: number) {
		super(length, Float32Array);
	}
}

/** 64-bit floats in the memory of the kernels. */
export class Doubles extends Shared<Float64Array> {
	constructor(length: number) {
		super(length, Float64Array);
	}
}

/** 32-bit integers in the memory of the kernels. */
export class Integers extends Shared<Int32Array> {
	constructor(length: number) {
		super(length, Int32Array);
	}
}
