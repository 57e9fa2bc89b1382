import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inkChannels, inkIndex, levelIndex, levelSteps, palette } from './palette';

describe('the palette', () => {
	it('has the dark theme’s inks', () => {
		const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
		for (const [token, ink] of [
			['ink', 'plain'],
			['hush', 'hushed'],
			['lamp', 'lit']
		] as const) {
			const [, hex = ''] = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(css) ?? [];
			const index = inkIndex(inkChannels.indexOf(ink), 255) ?? -1;
			expect(Buffer.from(palette[index] ?? []).toString('hex'), token).toBe(hex);
		}
	});

	it('fits a byte, and no two colours of the scale are one', () => {
		expect(palette.length).toBeLessThanOrEqual(256);
		const scale = palette.slice(0, levelSteps).map((colour) => colour.join());
		expect(new Set(scale).size).toBe(levelSteps);
	});

	it('has a place for every level and none for no ink', () => {
		expect([-1, 0, 1, 2].map(levelIndex)).toEqual([0, 0, levelSteps - 1, levelSteps - 1]);
		expect(inkIndex(0, 0)).toBeNull();
		expect(inkIndex(inkChannels.length - 1, 255)).toBe(palette.length - 1);
	});
});
