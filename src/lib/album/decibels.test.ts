import { expect, it } from 'vitest';
import { formatDbfs, formatDecibels } from './decibels';

it('prints a level with a real minus sign and one decimal', () => {
	expect(formatDbfs(-71.44)).toBe('−71.4 dBFS');
	expect(formatDecibels(36)).toBe('36.0');
});

it('never prints a negative zero', () => {
	expect(formatDecibels(-0.04)).toBe('0.0');
});
