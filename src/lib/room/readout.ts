import type { NamedSound, SpectrogramTiles } from '$content/detail';
import { formatClock } from '$lib/album/clock';
import { formatDbfs, formatDecibels } from '$lib/album/decibels';
import type { Tile } from '$lib/signal/tile-columns';
import { dbfsOf, tilesBetween } from './tiles.svelte';
import { secondsAt, type TimeWindow } from './time-window';

/** Returns a tile, if it has been fetched. */
type TileLookup = (index: number) => Tile | undefined;

/** A place in the picture, both from 0 to 1: from the left, and from the bottom. */
export interface Place {
	readonly across: number;
	readonly up: number;
}

/** The part of the recording behind one pixel of the picture. */
interface Spot {
	readonly startSeconds: number;
	readonly endSeconds: number;
	/** Rows of a tile, from the top; the last is exclusive. */
	readonly firstRow: number;
	readonly lastRow: number;
}

/** The frequency at a height of the picture, in Hz. */
export function hzAt({ lowestHz, highestHz }: SpectrogramTiles, up: number): number {
	return lowestHz * (highestHz / lowestHz) ** up;
}

/** The part of the recording seen at a place in a picture of this size. */
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

/** The mean power in a spot, in dBFS; undefined until its tiles are fetched. */
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

/** The loudest frequency at a moment; undefined until its tile is fetched. */
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

/** A level as precisely as a picture shows it: `−84 dBFS`, or that it's off the scale. */
export function formatLevel({ floorDbfs, ceilingDbfs }: SpectrogramTiles, dbfs: number): string {
	const whole = (value: number): string => formatDecibels(Math.round(value)).replace('.0', '');
	if (dbfs <= floorDbfs + 0.5) return `below ${whole(floorDbfs)} dBFS`;
	if (dbfs >= ceilingDbfs - 0.5) return `above ${whole(ceilingDbfs)} dBFS`;
	return `${whole(dbfs)} dBFS`;
}

/** One line: the time, the level (if known) and the frequency. */
export function formatReadout(seconds: number, level: string | undefined, hz: number): string {
	return [formatClock(seconds), level, formatHz(hz)].filter((part) => part).join(', ');
}

/** Until this long after a sound has begun, going back means the one before it. */
const JUST_BEGUN_SECONDS = 1.5;

/** The first sound that begins after a moment; undefined after the last. */
export function soundAfter(sounds: readonly NamedSound[], seconds: number): NamedSound | undefined {
	// A seek may land slightly before or after its target.
	return sounds.find(({ atSeconds }) => atSeconds > seconds + 0.05);
}

/** The sound that began last, or the one before it if that was just now. */
export function soundBefore(
	sounds: readonly NamedSound[],
	seconds: number
): NamedSound | undefined {
	const begun = sounds.filter(({ atSeconds }) => atSeconds <= seconds + 0.05);
	const last = begun.at(-1);
	return last && seconds - last.atSeconds < JUST_BEGUN_SECONDS ? begun.at(-2) : last;
}

/** A sound in a line: `A floorboard gives, 1:21, −37.5 dBFS`. */
export function describeSound({ words, atSeconds, peakDbfs }: NamedSound): string {
	const level = peakDbfs === undefined ? [] : [formatDbfs(peakDbfs)];
	return [words, formatClock(atSeconds), ...level].join(', ');
}
