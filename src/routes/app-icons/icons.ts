/** The side of each icon, in pixels, by the name of its file without the extension. */
export const icons = {
	'icon-192': 192,
	'icon-512': 512,
	/** For the home screen of iOS, which reads no manifest for it. */
	'apple-touch-icon': 180
} as const;
