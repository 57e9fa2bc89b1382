/** The look of an embedded player; `system` is that of whoever sees it. */
export type EmbedTheme = 'system' | 'paper' | 'dark';

/** How an embedded player starts. */
export interface EmbedOptions {
	readonly theme: EmbedTheme;
	/** Where in the track it starts, in seconds; null for its beginning. */
	readonly startSeconds: number | null;
}

/** The address of an embedded player with its options. @param address without any */
export function embedAddress(address: string, { theme, startSeconds }: EmbedOptions): string {
	const url = new URL(address);
	if (theme !== 'system') url.searchParams.set('theme', theme);
	if (startSeconds !== null) url.searchParams.set('start', String(Math.floor(startSeconds)));
	return url.href;
}
