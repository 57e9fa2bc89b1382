declare module 'fontverter' {
	/** Converts a typeface's file to another format. */
	export function convert(file: Uint8Array, to: 'sfnt' | 'woff' | 'woff2'): Promise<Uint8Array>;
}
