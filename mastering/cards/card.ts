import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { cardLines, type CardSubject } from '../../src/content/cards';
import { darkRamp } from '../../src/content/spectrogram';
import { encodePng } from '../encode/png';
import { coloured } from '../spectrogram/pictures';
import type { Grid } from '../../src/lib/signal/spectrogram';
import { cardLayout, inks, storyLayout, type Layout } from '../../src/content/card-layouts';
import { lineSvg, sentenceSvg } from './sentence';
import { Typeface } from './typeface';

const [r, g, b] = darkRamp[0];
const ground = `rgb(${r} ${g} ${b})`;

let typeface: Promise<Typeface> | undefined;

/** A track's pictures for sharing, as PNGs: its word lit, beside its spectrogram. */
export async function drawTrackCards(
	subject: CardSubject,
	grid: Grid
): Promise<{ readonly card: Buffer; readonly story: Buffer }> {
	const draw = async (layout: Layout) => {
		const { left, top, widthPx, heightPx } = layout.spectrogram;
		const spectrogram = await stretched(coloured(grid, darkRamp), widthPx, heightPx);
		return drawCard(layout, subject, [{ ...spectrogram, left, top }]);
	};
	return { card: await draw(cardLayout), story: await draw(storyLayout) };
}

/** Resizes a picture regardless of its proportions, for {@link drawCard}. */
export async function stretched(
	picture: Sharp,
	widthPx: number,
	heightPx: number
): Promise<OverlayOptions> {
	const { data, info } = await picture
		.resize(widthPx, heightPx, { fit: 'fill', kernel: 'mitchell' })
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { input: data, raw: info };
}

/** Draws a picture for sharing, as a PNG: text over spectrograms that are already in place. */
export async function drawCard(
	layout: Layout,
	subject: CardSubject,
	spectrograms: readonly OverlayOptions[]
): Promise<Buffer> {
	const svg = cardSvg(await (typeface ??= Typeface.load()), layout, subject);
	const { widthPx: width, heightPx: height } = layout;
	const card = sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
	const layers = [...spectrograms, { input: Buffer.from(svg) }];
	return encodePng(card.composite(layers), layout.mostBytes);
}

/** What is drawn over the spectrograms. */
function cardSvg(face: Typeface, layout: Layout, subject: CardSubject): string {
	const { widthPx, heightPx, sentence, lines } = layout;
	const { track } = subject;
	const lampRadius = 0.33 * lines.sizePx;
	const lamp = `<circle cx="${sentence.left + lampRadius}" cy="${lines.baseline - 0.34 * lines.sizePx}" r="${lampRadius}" fill="${inks.lamp}"/>`;
	const left = sentence.left + (track ? 1.05 * lines.sizePx : 0);
	const text = cardLines(subject).flatMap(({ words: wanted, lit = '', otherwise = wanted }, i) => {
		// Not every name can be written in Archivo.
		const words = face.has(wanted) ? wanted : otherwise;
		const weight = i === 0 ? 650 : 450;
		const line = face.set(words, { sizePx: lines.sizePx, weight, widthPercent: 100 });
		return lineSvg(line, left, lines.baseline + i * lines.leadingPx, (index) =>
			index < words.length - lit.length ? 'plain' : 'lamp'
		);
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">`,
		fadeSvg(layout.spectrogram),
		sentenceSvg(face, sentence, track?.slug),
		// The lamp means that a word is lit, and the album lights none.
		track ? lamp : '',
		...text.map(({ svg }) => svg),
		'</svg>'
	].join('');
}

/** Hides a spectrogram's left edge. */
function fadeSvg({ left, top, heightPx, fadePx }: Layout['spectrogram']): string {
	if (fadePx === 0) return '';
	// Slow at both ends, so that no edge shows.
	const stops = [0, 0.2, 0.4, 0.6, 0.8, 1].map((offset) => {
		const opacity = 1 - offset * offset * (3 - 2 * offset);
		return `<stop offset="${offset}" stop-color="${ground}" stop-opacity="${opacity}"/>`;
	});
	return (
		`<linearGradient id="fade">${stops.join('')}</linearGradient>` +
		`<rect x="${left}" y="${top}" width="${fadePx}" height="${heightPx}" fill="url(#fade)"/>`
	);
}
