/**
 * Cuts Archivo (SIL Open Font License 1.1) down to what the site uses. Run it again when the
 * repertoire changes: `npx tsx src/lib/ui/font/subset.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { fontParts } from './repertoire';

const source = createRequire(import.meta.url).resolve(
	'@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2'
);
/**
 * Kerning and tabular figures: small capitals, fractions and the like would need glyphs of their own.
 * Spread, because the types don't know the option yet.
 */
const features = { keepFeatures: ['kern', 'tnum'] };

const whole = await readFile(source);
for (const { name, characters, axes } of fontParts) {
	const part = await subsetFont(whole, characters, {
		targetFormat: 'woff2',
		...features,
		variationAxes: axes
	});
	await writeFile(new URL(`${name}.woff2`, import.meta.url), part);
	console.log(`${name}.woff2: ${part.length} bytes, ${characters.length} characters`);
}
