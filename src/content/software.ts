/** A package that the site, or what it serves, is made with. */
export interface SoftwareCredit {
	/** As `package.json` has it. Version and licence are read from the package itself. */
	readonly name: string;
	readonly does: string;
}

/** The software this site is made with, apart from what only tests it. */
export const software: readonly SoftwareCredit[] = [
	{ name: 'howler', does: 'plays the recordings' },
	{ name: '@fontsource-variable/archivo', does: 'the typeface, Archivo' },
	{ name: 'svelte', does: 'the pages’ components' },
	{ name: '@sveltejs/kit', does: 'addresses, prerendering, navigation' },
	{ name: 'tailwindcss', does: 'the style sheet' },
	{ name: 'vite', does: 'the build' },
	{ name: 'typescript', does: 'the language' },
	{ name: 'node-av', does: 'decodes masters and encodes recordings, with FFmpeg' },
	{ name: 'node-taglib-sharp', does: 'writes tags into the files' },
	{ name: 'fft.js', does: 'the transforms behind the spectrograms' },
	{ name: 'sharp', does: 'draws and writes pictures' },
	{ name: 'harfbuzzjs', does: 'sets the text of the pictures for sharing' },
	{ name: 'subset-font', does: 'cuts the typeface down to the characters used' },
	{ name: 'uqr', does: 'QR codes' },
	{ name: 'ical-generator', does: 'calendars' },
	{ name: 'fast-xml-builder', does: 'feed, playlist and sitemap' },
	{ name: '@leeoniya/ufuzzy', does: 'search for names' },
	{ name: 'parse5', does: 'reads pages while they are built' },
	{ name: 'valibot', does: 'checks what mastering has written, and the settings' }
];
