import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { album } from '$content/album';
import { qrCodeOf, qrSvg } from './qr-code';

/** What an independent decoder reads from a code. */
async function read(svg: string, widthPx: number): Promise<string | undefined> {
	const bitmap = sharp(Buffer.from(svg)).resize(widthPx, widthPx, { kernel: 'nearest' });
	const { data } = await bitmap.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return jsQR(Uint8ClampedArray.from(data), widthPx, widthPx)?.data;
}

describe('a QR code', () => {
	const addresses = [
		'https://album.example/',
		...[...album.tracks, album.bonus].flatMap(({ slug }) => [
			`https://album.example/tracks/${slug}`,
			`https://album.example/sub/path/tracks/${slug}#t=81`
		]),
		'https://xn--lbum-1qa.example/tracks/must?theme=paper&start=81#t=1:21,1:30'
	];

	it.each(addresses)('of %s is read by an independent decoder', async (address) => {
		expect(await read(qrSvg(address), 600)).toBe(address);
	});

	it('has a quiet zone of four modules on every side', () => {
		const { size, path } = qrCodeOf('https://album.example/');
		const boxes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
			left: Number(x),
			right: Number(x) + Number(width),
			top: Number(y)
		}));
		expect(Math.min(...boxes.map(({ left }) => left))).toBe(4);
		expect(Math.max(...boxes.map(({ right }) => right))).toBe(size - 4);
		expect(Math.min(...boxes.map(({ top }) => top))).toBe(4);
		expect(Math.max(...boxes.map(({ top }) => top))).toBe(size - 5);
	});

	it('is light', () => {
		expect(qrSvg('https://album.example/tracks/government').length).toBeLessThan(5000);
	});
});
