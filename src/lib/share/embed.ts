import { writeTag } from '$lib/text';

/** The social pictures, `/cards/<slug>.png`. */
export const cardSize = { widthPx: 1200, heightPx: 630 } as const;

/** The tall pictures, `/cards/<slug>-story.png`. */
export const storySize = { widthPx: 1080, heightPx: 1920 } as const;

/** The square picture, `/cards/cover.png`. */
export const coverSize = { widthPx: 3000, heightPx: 3000 } as const;

/** Heights of the embedded players, in CSS pixels; they fill the width. */
export const embedHeights = { track: 152, album: 420 } as const;

/** The width of an embedded player where a number is required, in CSS pixels. */
export const embedWidthPx = 600;

/** The theme of an embedded player; `system` follows the visitor's. */
export type EmbedTheme = 'system' | 'paper' | 'dark';

/** Options of an embedded player. */
interface EmbedOptions {
	readonly theme: EmbedTheme;
	/** Where the track starts, in seconds; null for its beginning. */
	readonly startSeconds: number | null;
}

/** Adds options to the address of an embedded player. */
export function embedAddress(address: string, { theme, startSeconds }: EmbedOptions): string {
	const url = new URL(address);
	if (theme !== 'system') url.searchParams.set('theme', theme);
	if (startSeconds !== null) url.searchParams.set('start', String(Math.floor(startSeconds)));
	return url.href;
}

/** The `<iframe>` that embeds a player at full width. */
export function frameOf(src: string, title: string, heightPx: number): string {
	const attributes = {
		src,
		title,
		width: '100%',
		height: String(heightPx),
		style: 'border:0',
		allow: 'autoplay',
		loading: 'lazy'
	};
	return `${writeTag({ name: 'iframe', attributes })}</iframe>`;
}
