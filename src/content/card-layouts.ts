import { posterLines } from './album.ts';

/**
 * The width axis at which each line's ink, without the space beside its letters, is
 * {@link sentenceWidthEms} wide. On a page, where lines are set by their advance, it differs a
 * little (`Poster.svelte`).
 */
export const inkWidthsPercent = [93.08, 78.78, 112.91, 123.07, 84.53, 100.34, 68.42] as const;

/** The width of the sentence. */
export const sentenceWidthEms = 4.93;

/** The dark theme's colours (`src/app.css`). */
export const inks = { plain: '#f3eee4', hushed: '#6e6861', lamp: '#ff4b33' } as const;

/** Between the sentence's lines. */
const leadingEm = 0.87;
/** Keeps the dot of “Music” clear of the g of “Legalise”, as on a page. */
const extraAboveMusicEm = 0.1;
const musicLine = posterLines.findIndex(([slug]) => slug === 'music');
/** From the top of the first line to its baseline. */
const ascentEm = 0.735;

/** How far below the top of the sentence the baseline of a line is, in ems. @param line from 0 */
export function baselineEm(line: number): number {
	return ascentEm + line * leadingEm + (line >= musicLine ? extraAboveMusicEm : 0);
}

/** Where everything is on a picture for sharing, in pixels: mastering draws them, and `/your-room`. */
export interface Layout {
	readonly widthPx: number;
	readonly heightPx: number;
	/** The largest file that is useful: some apps show no picture above 300 KB. */
	readonly mostBytes: number;
	readonly sentence: { readonly left: number; readonly top: number; readonly sizePx: number };
	readonly spectrogram: {
		readonly left: number;
		readonly top: number;
		readonly widthPx: number;
		readonly heightPx: number;
		/** How far from its left edge it fades in. */
		readonly fadePx: number;
	};
	/** The lines below the sentence. */
	readonly lines: {
		/** Of the first line. */
		readonly baseline: number;
		readonly sizePx: number;
		readonly leadingPx: number;
	};
}

/** For places that show a link (Open Graph). */
export const cardLayout: Layout = {
	widthPx: 1200,
	heightPx: 630,
	mostBytes: 300_000,
	sentence: { left: 48, top: 36, sizePx: 80 },
	spectrogram: { left: 476, top: 0, widthPx: 724, heightPx: 630, fadePx: 48 },
	lines: { baseline: 567, sizePx: 21, leadingPx: 29 }
};

/**
 * The size of a phone's screen. Apps put their own controls over the top 250 px and the bottom
 * 340 px, so there is no text there.
 */
export const storyLayout: Layout = {
	widthPx: 1080,
	heightPx: 1920,
	mostBytes: 300_000,
	sentence: { left: 72, top: 264, sizePx: (1080 - 2 * 72) / sentenceWidthEms },
	spectrogram: { left: 0, top: 1580, widthPx: 1080, heightPx: 340, fadePx: 0 },
	lines: { baseline: 1502, sizePx: 38, leadingPx: 52 }
};

/** The largest cover that podcast directories accept; it is scaled down wherever it is shown. */
export const coverLayout: Layout = {
	widthPx: 3000,
	heightPx: 3000,
	mostBytes: 500_000,
	sentence: { left: 160, top: 150, sizePx: 392 },
	spectrogram: { left: 2200, top: 0, widthPx: 800, heightPx: 3000, fadePx: 130 },
	lines: { baseline: 2710, sizePx: 96, leadingPx: 136 }
};
