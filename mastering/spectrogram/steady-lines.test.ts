import { expect, it } from 'vitest';
import { mixed, sinePcm, whitePcm } from '../testing/signals';
import { steadyLinesHz } from '../../src/lib/signal/steady-lines';
import { spectrogramOf } from '../testing/in-memory';

const noise = whitePcm(10 ** (-70 / 20), 10);

function withTones(tones: readonly { hz: number; dbfs: number; seconds?: number }[]) {
	const pcm = tones.reduce(
		(sum, { hz, dbfs, seconds = 10 }) =>
			mixed(sum, sinePcm(hz, Math.SQRT2 * 10 ** (dbfs / 20), seconds)),
		noise
	);
	return spectrogramOf(pcm, 40, 640);
}

it('finds tones that last', () => {
	const found = steadyLinesHz(
		withTones([50, 100, 1000].map((hz, i) => ({ hz, dbfs: -80 + 3 * i })))
	);
	expect(found).toHaveLength(3);
	for (const hz of [50, 100, 1000]) {
		expect(
			found.some((line) => Math.abs(line / hz - 1) < 0.01),
			`${hz} Hz`
		).toBe(true);
	}
});

it('takes neither noise nor a short sound for a line', () => {
	expect(steadyLinesHz(withTones([]))).toEqual([]);
	expect(steadyLinesHz(withTones([{ hz: 400, dbfs: -60, seconds: 0.5 }]))).toEqual([]);
});
