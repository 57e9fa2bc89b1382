import { album, posterLines } from '$content/album';
import { cardLines } from '$content/cards';
import {
	baselineEm,
	cardLayout,
	inks,
	inkWidthsPercent,
	sentenceWidthEms,
	storyLayout,
	type Layout
} from '$content/card-layouts';
import { rightsPolicy } from '$content/rights';
import { pngWithXmp, rightsXmp } from '$content/rights-xmp';
import { darkRamp } from '$content/spectrogram';
import { colours, colourTable } from '$lib/room/painter';
import type { Tile } from '$lib/signal/tile-columns';
import posterUrl from '$lib/ui/font/archivo-poster.woff2';
import { wordOf, type VisitorRoom } from '../rooms/visitor-room';
import { rightsNotice } from './labels';

const layouts = { card: cardLayout, story: storyLayout };

/** One of the pictures for sharing. */
export type PictureKind = keyof typeof layouts;

const ground = `rgb(${darkRamp[0].join(' ')})`;

/** Draws a picture like the album's own: the sentence with the room's word lit, and its spectrogram. */
export async function drawPicture(
	kind: PictureKind,
	room: Pick<VisitorRoom, 'slug'>,
	spectrogram: Tile,
	name: string
): Promise<Blob> {
	const layout = layouts[kind];
	const { widthPx: width, heightPx: height } = layout;
	await loadFonts();
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	const context = contextOf(canvas);
	context.fillStyle = ground;
	context.fillRect(0, 0, width, height);
	drawSpectrogram(context, layout, spectrogram);
	drawSentence(context, layout, room.slug);
	drawLines(context, layout, room, name);
	const png = await new Promise<Blob | null>((resolve) => {
		canvas.toBlob(resolve, 'image/png');
	});
	if (!png) throw new Error('The browser gave no picture.');
	const policy = { ...rightsPolicy, statement: rightsNotice(name) };
	const xmp = rightsXmp(policy, album.licenceUrl, name || undefined);
	const bytes = pngWithXmp(new Uint8Array(await png.arrayBuffer()), xmp);
	return new Blob([bytes], { type: 'image/png' });
}

let loading: Promise<unknown> | undefined;

/** A typeface for each line, as a canvas can't set the width axis in every browser. */
function loadFonts(): Promise<unknown> {
	return (loading ??= Promise.all([
		...inkWidthsPercent.map(async (percent, line) => {
			const face = new FontFace(familyOf(line), `url(${posterUrl})`, {
				stretch: `${percent}%`,
				weight: '800'
			});
			document.fonts.add(await face.load());
		}),
		document.fonts.load('650 20px Archivo'),
		document.fonts.load('450 20px Archivo')
	]));
}

function familyOf(line: number): string {
	return `Poster line ${line + 1}`;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('The browser has no canvas.');
	return context;
}

function drawSpectrogram(
	context: CanvasRenderingContext2D,
	{ spectrogram: { left, top, widthPx, heightPx, fadePx } }: Layout,
	tile: Tile
): void {
	const { columns, rows } = tile;
	const image = new ImageData(colours(tile, colourTable('dark')), columns, rows);
	const canvas = Object.assign(document.createElement('canvas'), { width: columns, height: rows });
	contextOf(canvas).putImageData(image, 0, 0);
	context.imageSmoothingQuality = 'high';
	context.drawImage(canvas, left, top, widthPx, heightPx);
	if (fadePx === 0) return;
	const fade = context.createLinearGradient(left, 0, left + fadePx, 0);
	for (const offset of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
		const opacity = 1 - offset * offset * (3 - 2 * offset);
		fade.addColorStop(offset, `rgb(${darkRamp[0].join(' ')} / ${opacity})`);
	}
	context.fillStyle = fade;
	context.fillRect(left, top, fadePx, heightPx);
}

/** All lines as wide as each other, to the pixel, whatever the browser makes of the width axis. */
function drawSentence(
	context: CanvasRenderingContext2D,
	{ sentence: { left, top, sizePx } }: Layout,
	lit: string
): void {
	for (const isLit of [false, true]) {
		for (const [line, slugs] of posterLines.entries()) {
			context.font = `800 ${sizePx}px "${familyOf(line)}"`;
			const titles = slugs.map((slug) => wordOf({ slug }).title);
			const ink = context.measureText(titles.join(' '));
			const { actualBoundingBoxLeft: before, actualBoundingBoxRight: after } = ink;
			context.save();
			context.translate(left, top + baselineEm(line) * sizePx);
			context.scale((sentenceWidthEms * sizePx) / (before + after), 1);
			for (const [i, title] of titles.entries()) {
				// Last, as letters can reach into the line below.
				if ((slugs[i] === lit) !== isLit) continue;
				context.fillStyle = isLit ? inks.lamp : inks.hushed;
				const start = context.measureText([...titles.slice(0, i), ''].join(' ')).width;
				context.fillText(title, before + start, 0);
			}
			context.restore();
		}
	}
}

function drawLines(
	context: CanvasRenderingContext2D,
	{ sentence, lines, widthPx }: Layout,
	room: Pick<VisitorRoom, 'slug'>,
	name: string
): void {
	const radius = 0.33 * lines.sizePx;
	context.fillStyle = inks.lamp;
	context.beginPath();
	context.arc(sentence.left + radius, lines.baseline - 0.34 * lines.sizePx, radius, 0, 2 * Math.PI);
	context.fill();
	const left = sentence.left + 1.05 * lines.sizePx;
	const subject = { track: wordOf(room), standIn: false, edition: name ? { name } : {} };
	for (const [i, { words }] of cardLines(subject).entries()) {
		context.fillStyle = inks.plain;
		context.font = `${i === 0 ? 650 : 450} ${lines.sizePx}px Archivo, sans-serif`;
		context.fillText(words, left, lines.baseline + i * lines.leadingPx, widthPx - 2 * left);
	}
}
