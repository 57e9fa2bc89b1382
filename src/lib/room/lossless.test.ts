import { expect, it } from 'vitest';
import { describeLossless } from './lossless';

it.each([
	[undefined, '48 kHz, 24 bit'],
	[{ rateHz: 48_000, bits: 24, lossy: false }, '48 kHz, 24 bit'],
	[{ rateHz: 96_000, bits: 24, lossy: false }, '48 kHz, 24 bit, from 96 kHz'],
	[{ rateHz: 44_100, bits: 16, lossy: false }, '48 kHz, 24 bit, from 44.1 kHz, 16 bit'],
	// Floating point.
	[{ rateHz: 192_000, bits: 0, lossy: false }, '48 kHz, 24 bit, from 192 kHz']
])('says what a lossless file is, and was made from: %j', (master, words) => {
	expect(describeLossless({ master })).toBe(words);
});
