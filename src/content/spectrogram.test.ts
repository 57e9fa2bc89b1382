import { describe, expect, it } from 'vitest';
import { darkRamp, paperRamp, rampTable } from './spectrogram';

describe('rampTable', () => {
	it.each([
		['dark', darkRamp],
		['paper', paperRamp]
	] as const)('begins and ends with the colours of the %s ramp', (_, ramp) => {
		const table = rampTable(ramp, 256);
		expect([...table.slice(0, 3)]).toEqual(ramp[0]);
		expect([...table.slice(-3)]).toEqual(ramp.at(-1));
	});

	it('gets lighter in the dark and darker on paper, all the way', () => {
		for (const [ramp, sign] of [
			[darkRamp, 1],
			[paperRamp, -1]
		] as const) {
			const table = rampTable(ramp, 64);
			let before = -Infinity;
			for (let i = 0; i < 64; i++) {
				const [r = 0, g = 0, b = 0] = table.slice(3 * i);
				const light = sign * (0.2126 * r + 0.7152 * g + 0.0722 * b);
				expect(light).toBeGreaterThanOrEqual(before);
				before = light;
			}
		}
	});
});
