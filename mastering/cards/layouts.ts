import type { Place } from './light';
import { sentenceEms } from './sentence';

/** Where everything stands on a picture for sharing, in pixels. */
export interface Layout {
	readonly widthPx: number;
	readonly heightPx: number;
	readonly sentence: { readonly left: number; readonly top: number; readonly sizePx: number };
	readonly light: Place;
	/** The lines below the sentence: the first baseline, and the size of their em. */
	readonly lines: {
		readonly baseline: number;
		readonly sizePx: number;
		readonly leadingPx: number;
	};
}

/** What most places that show a link ask for (Open Graph). */
export const cardLayout: Layout = {
	widthPx: 1200,
	heightPx: 630,
	sentence: { left: 48, top: 36, sizePx: 80 },
	light: { left: 476, top: 0, widthPx: 724, heightPx: 630, fadePx: 48 },
	lines: { baseline: 567, sizePx: 21, leadingPx: 29 }
};

/**
 * A telephone's screen. Applications lay their own controls over the uppermost 250 px and the
 * lowest 340: no words stand there.
 */
export const storyLayout: Layout = {
	widthPx: 1080,
	heightPx: 1920,
	sentence: { left: 72, top: 264, sizePx: (1080 - 2 * 72) / sentenceEms.width },
	light: { left: 0, top: 1580, widthPx: 1080, heightPx: 340 },
	lines: { baseline: 1492, sizePx: 38, leadingPx: 52 }
};

/** The largest cover that podcast directories take; it is scaled down wherever it is shown. */
export const coverLayout: Layout = {
	widthPx: 3000,
	heightPx: 3000,
	sentence: { left: 160, top: 150, sizePx: 392 },
	light: { left: 2200, top: 0, widthPx: 800, heightPx: 3000, fadePx: 130 },
	lines: { baseline: 2710, sizePx: 96, leadingPx: 136 }
};
