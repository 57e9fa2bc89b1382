/** Paths of the site's icons, drawn on a 20 × 20 grid. */
export const icons = {
	play: 'M5 3v14l12-7z',
	pause: 'M4 3h4.4v14H4zM11.6 3H16v14h-4.4z',
	previous: 'M4 3h2.4v14H4zM17 3v14L7 10z',
	next: 'M13.6 3H16v14h-2.4zM3 3l10 7-10 7z',
	volume:
		'M3 7.5h3.2L11 3.6v12.8l-4.8-3.9H3zM13.2 6.4a5 5 0 0 1 0 7.2l1.1 1.2a6.7 6.7 0 0 0 0-9.6z',
	muted:
		'M3 7.5h3.2L11 3.6v12.8l-4.8-3.9H3zM13 7.6l1.1-1.1 1.9 1.9 1.9-1.9L19 7.6l-1.9 1.9 1.9 1.9-1.1 1.1-1.9-1.9-1.9 1.9-1.1-1.1 1.9-1.9z',
	repeat:
		'M5 4.2h9V2l4 3.2-4 3.2V6.2H5.8v3.3H4V5.2a1 1 0 0 1 1-1zM15 15.8H6V18l-4-3.2 4-3.2v2.2h8.2v-3.3H16v4.3a1 1 0 0 1-1 1z',
	theme: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 1.8a6.2 6.2 0 0 1 0 12.4z'
} as const;

/** The name of an icon. */
export type IconName = keyof typeof icons;
