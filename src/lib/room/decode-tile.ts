import type { GreyTile } from './grey-tile';

/**
 * Fetches a tile and reads its levels.
 * @throws Error when it can't be had, TypeError or DOMException when the browser can't read it
 */
export async function fetchTile(url: string): Promise<GreyTile> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	// The bytes are levels, not colours: nothing may be made of them.
	const bitmap = await createImageBitmap(await response.blob(), {
		colorSpaceConversion: 'none',
		premultiplyAlpha: 'none'
	});
	const { width: columns, height: rows } = bitmap;
	const canvas = document.createElement('canvas');
	canvas.width = columns;
	canvas.height = rows;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('There is no canvas.');
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	const { data } = context.getImageData(0, 0, columns, rows);
	return {
		columns,
		rows,
		levels: Uint8Array.from({ length: columns * rows }, (_, i) => data[4 * i] ?? 0)
	};
}
