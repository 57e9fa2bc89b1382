import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { IndexedPicture } from './indexed-png';
import { inkChannels, inkIndex, type Ink } from './palette';

/** A shape on a card: an SVG path, and what it is drawn in. */
export interface Shape {
	readonly ink: Ink;
	readonly path: string;
	/** An SVG transform. */
	readonly transform: string;
}

let ready: Promise<void> | undefined;

/**
 * Draws shapes into a picture, in colours from the palette. Resvg runs as WebAssembly, so that edges
 * fall alike on every machine.
 */
export async function drawShapes(picture: IndexedPicture, shapes: readonly Shape[]): Promise<void> {
	await (ready ??= start());
	const { widthPx, heightPx, pixels } = picture;
	// Each ink in a channel of its own; what a channel holds is how much of the pixel is covered.
	const paths = shapes.map(
		({ ink, path, transform }) =>
			`<path fill="${channelColour(ink)}" transform="${transform}" d="${path}"/>`
	);
	const svg = new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">${paths.join('')}</svg>`,
		{ background: '#000', font: { loadSystemFonts: false } }
	);
	const image = svg.render();
	const rgba = image.pixels;
	image.free();
	svg.free();
	// Almost all of a card is bare, as its first corner is; four bytes at once tell.
	const whole = new Uint32Array(rgba.buffer, rgba.byteOffset, pixels.length);
	const bare = whole[0];
	for (let i = 0; i < pixels.length; i++) {
		if (whole[i] === bare) continue;
		let channel = 0;
		let cover = 0;
		for (let candidate = 0; candidate < inkChannels.length; candidate++) {
			const value = rgba[4 * i + candidate] as number;
			if (value <= cover) continue;
			channel = candidate;
			cover = value;
		}
		const index = inkIndex(channel, cover);
		if (index !== null) pixels[i] = index;
	}
}

async function start(): Promise<void> {
	const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	await initWasm(readFile(path));
}

function channelColour(ink: Ink): string {
	const at = inkChannels.indexOf(ink);
	return `#${[0, 1, 2].map((i) => (i === at ? 'ff' : '00')).join('')}`;
}
