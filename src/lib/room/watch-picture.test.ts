import { expect, it } from 'vitest';
import { devicePixels } from './watch-picture';

const contentRect = { width: 310.5, height: 155.25 };

it('uses the device pixels that the browser counted', () => {
	const devicePixelContentBoxSize = [{ inlineSize: 932, blockSize: 466 }];
	expect(devicePixels({ contentRect, devicePixelContentBoxSize }, 3)).toEqual({
		width: 932,
		height: 466
	});
});

it('counts them itself where the browser doesn’t, or gets it wrong', () => {
	expect(devicePixels({ contentRect }, 2)).toEqual({ width: 621, height: 311 });
	const devicePixelContentBoxSize = [{ inlineSize: 311, blockSize: 155 }];
	expect(devicePixels({ contentRect, devicePixelContentBoxSize }, 2)).toEqual({
		width: 621,
		height: 311
	});
});
