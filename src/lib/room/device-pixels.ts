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
	const width = Math.round(contentRect.width * devicePixelRatio);
	const height = Math.round(contentRect.height * devicePixelRatio);
	const [exact] = devicePixelContentBoxSize ?? [];
	// Chromium does not count them on a screen that its developer tools only pretend.
	if (!exact || Math.abs(exact.inlineSize - width) > 1) return { width, height };
	return { width: exact.inlineSize, height: exact.blockSize };
}
