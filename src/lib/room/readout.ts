import type { SpectrogramTiles } from '$content/detail';
import { formatClock } from '$lib/album/clock';
import { formatDecibels } from '$lib/album/decibels';
import { dbfsOf, tilesBetween, type GreyTile } from './grey-tile';
import type { TimeWindow } from './time-window';
import { secondsAt } from './time-window';

/** Gives a tile, if it is there. */
export type TileLookup = (index: number) => GreyTile | undefined;

/** A place in the picture, both from 0 to 1: from the left, and from the bottom. */
export interface Place {
	readonly across: number;
	readonly up: number;
}

/** A part of the picture as small as a pixel of the page. */
export interface Spot {
	readonly startSeconds: number;
	readonly endSeconds: number;
	/** Rows of a tile, from the top; the last is the one after. */
	readonly firstRow: number;
	readonly lastRow: number;
}

/** The frequency at a height of the picture, in Hz. */
export function hzAt({ lowestHz, highestHz }: SpectrogramTiles, up: number): number {
	return lowestHz * (highestHz / lowestHz) ** up;
}

/** What of the recording is seen in the pixel at a place of a picture of that size. */
export function spotAt(
	{ rows }: SpectrogramTiles,
	window: TimeWindow,
	{ across, up }: Place,
	size: { readonly width: number; readonly height: number }
): Spot {
	const halfSeconds = window.lengthSeconds / size.width / 2;
	const seconds = secondsAt(window, across);
	const row = (1 - up) * rows;
	const halfRows = rows / size.height / 2;
	const firstRow = Math.min(Math.max(0, Math.floor(row - halfRows + 0.5)), rows - 1);
	return {
		startSeconds: seconds - halfSeconds,
		endSeconds: seconds + halfSeconds,
		firstRow,
		lastRow: Math.min(rows, Math.max(firstRow + 1, Math.floor(row + halfRows + 0.5)))
	};
}

/** The mean power in a spot, in dBFS; undefined while its tiles are not there. */
export function levelIn(tiles: SpectrogramTiles, lookup: TileLookup, spot: Spot) {
	const { columnSeconds, tileColumns } = tiles;
	const end = tiles.paths.length * tileColumns;
	const first = Math.min(Math.max(0, Math.floor(spot.startSeconds / columnSeconds)), end - 1);
	const last = Math.min(end, Math.max(first + 1, Math.ceil(spot.endSeconds / columnSeconds)));
	let power = 0;
	for (let column = first; column < last; column++) {
		const tile = lookup(Math.floor(column / tileColumns));
		if (!tile) return undefined;
		const x = column % tileColumns;
		for (let row = spot.firstRow; row < spot.lastRow; row++) {
			power += 10 ** (dbfsOf(tiles, tile.levels[row * tile.columns + x] ?? 0) / 10);
		}
	}
	return 10 * Math.log10(power / (last - first) / (spot.lastRow - spot.firstRow));
}

/** Where a moment is loudest; undefined while its tile is not there. */
export function loudestAt(tiles: SpectrogramTiles, lookup: TileLookup, seconds: number) {
	const { columnSeconds, tileColumns, rows } = tiles;
	const [index = 0] = tilesBetween(tiles, seconds, seconds);
	const tile = lookup(index);
	if (!tile) return undefined;
	const column = Math.floor(seconds / columnSeconds) - index * tileColumns;
	const x = Math.min(Math.max(0, column), tile.columns - 1);
	let loudest = 0;
	for (let row = 1; row < rows; row++) {
		const level = tile.levels[row * tile.columns + x] ?? 0;
		if (level > (tile.levels[loudest * tile.columns + x] ?? 0)) loudest = row;
	}
	const level = tile.levels[loudest * tile.columns + x] ?? 0;
	return { dbfs: dbfsOf(tiles, level), hz: hzAt(tiles, 1 - (loudest + 0.5) / rows) };
}

/** A frequency as the page prints it: `430 Hz`, `1.2 kHz`. */
export function formatHz(hz: number): string {
	const digits = Number(hz.toPrecision(hz < 100 ? 2 : hz < 1000 ? 3 : 2));
	return digits < 1000 ? `${digits} Hz` : `${digits / 1000} kHz`;
}

/** A level as a picture can tell it: `−84 dBFS`, or that it lies beyond the scale. */
export function formatLevel({ floorDbfs, ceilingDbfs }: SpectrogramTiles, dbfs: number): string {
	const whole = (value: number): string => formatDecibels(Math.round(value)).replace('.0', '');
	if (dbfs <= floorDbfs + 0.5) return `below ${whole(floorDbfs)} dBFS`;
	if (dbfs >= ceilingDbfs - 0.5) return `above ${whole(ceilingDbfs)} dBFS`;
	return `${whole(dbfs)} dBFS`;
}

/** One line: when, how loud (if it is known), and where. */
export function formatReadout(seconds: number, level: string | undefined, hz: number): string {
	return [formatClock(seconds), level, formatHz(hz)].filter((part) => part).join(', ');
}
