import { darkRamp, paperRamp, rampTable } from '$content/spectrogram';
import type { SpectrogramTiles } from '$content/detail';
import type { Tile } from '$lib/signal/tile-columns';
import type { Theme } from '$lib/ui/theme.svelte';
import { tilesBetween } from './tiles.svelte';
import { acrossAt, type TimeWindow } from './time-window';

/** A size in pixels. */
export interface PixelSize {
	readonly width: number;
	readonly height: number;
}

/** The colours of the 256 levels in a theme, three bytes each. */
export function colourTable(theme: Theme): Uint8Array {
	return rampTable(theme === 'dark' ? darkRamp : paperRamp, 256);
}

/** The colours of a tile: four bytes for each of its levels. */
export function colours({ levels }: Tile, table: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
	const pixels = new Uint8ClampedArray(levels.length * 4);
	for (let i = 0; i < levels.length; i++) {
		const entry = (levels[i] as number) * 3;
		pixels[4 * i] = table[entry] as number;
		pixels[4 * i + 1] = table[entry + 1] as number;
		pixels[4 * i + 2] = table[entry + 2] as number;
		pixels[4 * i + 3] = 255;
	}
	return pixels;
}

/** A part of a tile, and which part of a picture it fills, in pixels. */
interface Piece {
	readonly index: number;
	readonly fromX: number;
	readonly fromWidth: number;
	readonly toX: number;
	readonly toWidth: number;
}

/** What to draw. */
interface Painting {
	/** How to read the tiles, once known. */
	readonly tiles: SpectrogramTiles | undefined;
	readonly store: { get(index: number): Tile | undefined };
	readonly window: TimeWindow;
	/** The length of the whole recording. */
	readonly durationSeconds: number;
	readonly theme: Theme;
}

/** How a picture of a window is assembled from its tiles. */
export function piecesOf(tiles: SpectrogramTiles, window: TimeWindow, widthPx: number): Piece[] {
	const { columnSeconds, tileColumns } = tiles;
	const endSeconds = window.startSeconds + window.lengthSeconds;
	return tilesBetween(tiles, window.startSeconds, endSeconds).map((index) => {
		const tileSeconds = index * tileColumns * columnSeconds;
		const across = (column: number): number =>
			acrossAt(window, tileSeconds + column * columnSeconds) * widthPx;
		const [left, right] = [across(0), across(tileColumns)];
		const toX = Math.max(0, Math.round(left));
		const end = Math.min(widthPx, Math.round(right));
		const columnsPerPx = tileColumns / (right - left);
		return {
			index,
			fromX: Math.max(0, (toX - left) * columnsPerPx),
			fromWidth: (end - toX) * columnsPerPx,
			toX,
			toWidth: end - toX
		};
	});
}

/** Draws windows of a recording on a canvas, and caches the coloured tiles. */
export class Painter {
	readonly #canvas: HTMLCanvasElement;
	readonly #coloured = new Map<Tile, HTMLCanvasElement>();
	#theme: Theme | undefined;

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
	}

	/** Sets the canvas's resolution. */
	resize({ width, height }: PixelSize): void {
		if (this.#canvas.width !== width) this.#canvas.width = width;
		if (this.#canvas.height !== height) this.#canvas.height = height;
	}

	/**
	 * Draws a window of the recording.
	 * @param blurred stands in for missing tiles: the picture of the whole recording
	 */
	paint(
		{ tiles, store, window, durationSeconds, theme }: Painting,
		blurred: HTMLImageElement | undefined
	): void {
		const { width, height } = this.#canvas;
		const context = this.#canvas.getContext('2d');
		if (!context || width === 0) return;
		const lookup = (index: number) => store.get(index);
		if (theme !== this.#theme) this.#coloured.clear();
		this.#theme = theme;
		context.clearRect(0, 0, width, height);
		const pieces = tiles ? piecesOf(tiles, window, width) : [];
		const missing = pieces.length === 0 || pieces.some(({ index }) => !lookup(index));
		if (missing && blurred?.complete && blurred.naturalWidth > 0) {
			const pxPerSecond = blurred.naturalWidth / durationSeconds;
			const fromX = window.startSeconds * pxPerSecond;
			const fromWidth = window.lengthSeconds * pxPerSecond;
			const fromHeight = blurred.naturalHeight;
			context.drawImage(blurred, fromX, 0, fromWidth, fromHeight, 0, 0, width, height);
		}
		for (const { index, fromX, fromWidth, toX, toWidth } of pieces) {
			const tile = lookup(index);
			if (!tile || toWidth <= 0) continue;
			const picture = this.#colouredOf(tile, theme);
			context.drawImage(picture, fromX, 0, fromWidth, tile.rows, toX, 0, toWidth, height);
		}
		const drawn = new Set(pieces.map(({ index }) => lookup(index)));
		for (const tile of this.#coloured.keys()) if (!drawn.has(tile)) this.#coloured.delete(tile);
	}

	#colouredOf(tile: Tile, theme: Theme): HTMLCanvasElement {
		const held = this.#coloured.get(tile);
		if (held) return held;
		const canvas = document.createElement('canvas');
		canvas.width = tile.columns;
		canvas.height = tile.rows;
		const pixels = new ImageData(colours(tile, colourTable(theme)), tile.columns, tile.rows);
		canvas.getContext('2d')?.putImageData(pixels, 0, 0);
		this.#coloured.set(tile, canvas);
		return canvas;
	}
}
