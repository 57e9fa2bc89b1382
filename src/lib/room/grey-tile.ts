import type { SpectrogramTiles } from '$content/detail';

/** A tile's levels, row by row from the top: 0 is the floor, 255 the ceiling. */
export interface GreyTile {
	readonly columns: number;
	readonly rows: number;
	readonly levels: Uint8Array;
}

/** Which tiles hold a stretch of the recording: from the first to the last. */
export function tilesBetween(
	{ columnSeconds, tileColumns, paths }: SpectrogramTiles,
	startSeconds: number,
	endSeconds: number
): number[] {
	const tileSeconds = columnSeconds * tileColumns;
	const first = Math.min(Math.max(0, Math.floor(startSeconds / tileSeconds)), paths.length - 1);
	// What ends where a tile begins has nothing of that tile.
	const last = Math.min(Math.ceil(endSeconds / tileSeconds) - 1, paths.length - 1);
	return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

/** The level that a byte of a tile stands for, in dBFS. */
export function dbfsOf({ floorDbfs, ceilingDbfs }: SpectrogramTiles, level: number): number {
	return floorDbfs + (level / 255) * (ceilingDbfs - floorDbfs);
}
