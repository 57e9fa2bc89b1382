import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { icons, type IconName } from '../../manifest.webmanifest/web-manifest';

const markFile = 'static/favicon.svg';
/** The side of the mark's drawing, in its own units. */
const markUnits = 32;
/** The density at which a unit of an SVG is a pixel. */
const pixelDensity = 72;

/** Draws an icon of the site as PNG, from the mark browsers show in a tab. */
export async function drawIcon(name: IconName): Promise<Buffer> {
	const sizePx = icons[name];
	const svg = await readFile(markFile);
	return sharp(svg, { density: (pixelDensity * sizePx) / markUnits })
		.resize(sizePx, sizePx)
		.png({ palette: true })
		.toBuffer();
}
