import sharp from 'sharp';
import { expect, it } from 'vitest';
import { decodeIndexedPng, encodeIndexedPng } from './indexed-png';
import { palette } from './palette';

const picture = {
	widthPx: 37,
	heightPx: 5,
	// Every other row is that above it, but for a pixel.
	pixels: Uint8Array.from({ length: 37 * 5 }, (_, i) => {
		const [x, y] = [i % 37, Math.floor(i / 37)];
		return y % 2 === 1 && x === 20 ? 0 : (x * 31 + (y >> 1) * 17) % palette.length;
	})
};
const png = encodeIndexedPng(picture, palette);

it('is read by another decoder, pixel by pixel', async () => {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	expect(info).toMatchObject({ width: 37, height: 5, channels: 3 });
	expect([...data]).toEqual([...picture.pixels].flatMap((place) => palette[place] ?? []));
});

it('is read back', () => {
	expect(decodeIndexedPng(png)).toEqual(picture);
});

it('takes hardly more room for rows that repeat', () => {
	const row = Uint8Array.from({ length: 1000 }, (_, x) => (x * 31) % palette.length);
	const tall = (rows: number): number => {
		const pixels = Uint8Array.from({ length: 1000 * rows }, (_, i) => row[i % 1000] as number);
		return encodeIndexedPng({ widthPx: 1000, heightPx: rows, pixels }, palette).length;
	};
	expect(tall(10)).toBeLessThan(1.1 * tall(1));
});

it('holds four chunks, none of which tells when or where it was made', () => {
	const types = [
		...Buffer.from(png)
			.toString('latin1')
			.matchAll(/IHDR|PLTE|IDAT|IEND|t(EXt|IME)/g)
	];
	expect(types.map(([type]) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
});

it('refuses a picture of another kind', async () => {
	const other = await sharp(png).removeAlpha().png({ palette: false }).toBuffer();
	expect(() => decodeIndexedPng(other)).toThrow('no picture in a palette');
});
