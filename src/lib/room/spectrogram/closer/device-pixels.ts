/** A size in whole pixels. */
export interface PixelSize {
	readonly width: number;
	readonly height: number;
}

/** The part of a `ResizeObserverEntry` that tells. */
export interface Measured {
	readonly contentRect: PixelSize;
	/** Not known to WebKit. */
	readonly devicePixelContentBoxSize?: readonly {
		readonly inlineSize: number;
		readonly blockSize: number;
	}[];
}

/** How many pixels of the screen an element covers. */
export function devicePixels(
	{ contentRect, devicePixelContentBoxSize }: Measured,
	devicePixelRatio: number
): PixelSize {
	const [exact] = devicePixelContentBoxSize ?? [];
	if (exact) return { width: exact.inlineSize, height: exact.blockSize };
	return {
		width: Math.round(contentRect.width * devicePixelRatio),
		height: Math.round(contentRect.height * devicePixelRatio)
	};
}
