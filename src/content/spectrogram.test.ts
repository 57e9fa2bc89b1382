import { expect, it } from 'vitest';
import { darkRamp, paperRamp, rampTable } from './spectrogram';

it.each([
	['lighter in the dark', darkRamp, 1],
	['darker on paper', paperRamp, -1]
] as const)('gets %s all the way', (_, ramp, sign) => {
	const table = rampTable(ramp, 64);
	let before = -Infinity;
	for (let i = 0; i < 64; i++) {
		const [r = 0, g = 0, b = 0] = table.slice(3 * i);
		const light = sign * (0.2126 * r + 0.7152 * g + 0.0722 * b);
		expect(light).toBeGreaterThanOrEqual(before);
		before = light;
	}
});
