import { expect, it } from 'vitest';
import { isoDuration } from './duration';

it.each([
	[2837, 'PT47M17S'],
	[221.5, 'PT3M41.5S'],
	[0, 'PT0S'],
	[60, 'PT1M'],
	[3600, 'PT1H'],
	[59.9996, 'PT1M']
])('%s seconds are %s', (seconds, text) => {
	expect(isoDuration(seconds)).toBe(text);
});
