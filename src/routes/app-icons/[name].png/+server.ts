import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import sharp from 'sharp';
import { icons } from '../icons';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The mark browsers show in a tab. */
const markFile = 'static/favicon.svg';
/** The side of the mark's drawing, in its own units. */
const markUnits = 32;
/** The density at which a unit of an SVG is a pixel. */
const pixelDensity = 72;

const sidesPx = new Map<string, number>(Object.entries(icons));

/** An icon for each use of the installed site. */
export const entries: EntryGenerator = () => [...sidesPx.keys()].map((name) => ({ name }));

/** An icon as PNG; not below `/icons/`, which Apache's usual settings take for its own. */
export const GET: RequestHandler = async ({ params: { name } }) => {
	const sidePx = sidesPx.get(name);
	if (sidePx === undefined) error(404, 'There is no icon at this address.');
	const png = await sharp(await readFile(markFile), {
		density: (pixelDensity * sidePx) / markUnits
	})
		.resize(sidePx, sidePx)
		.png({ palette: true })
		.toBuffer();
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
