import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePng, pictureXmp } from './png';

it('puts the rights in front of the pixels, uncompressed, where every reader finds them', async () => {
	const red = { width: 9, height: 5, channels: 3, background: 'red' } as const;
	const png = await encodePng(sharp({ create: red }));
	const picture = sharp(png, { failOn: 'warning' });
	expect((await picture.metadata()).xmpAsString).toBe(pictureXmp);
	expect(png.indexOf(pictureXmp)).toBeLessThan(png.indexOf('IDAT'));
	expect([...(await picture.raw().toBuffer())]).toEqual(
		Array.from({ length: 45 }, () => [255, 0, 0]).flat()
	);
});
