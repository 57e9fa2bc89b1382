import { expect, it } from 'vitest';
import { describeProblem, describeUnavailable, formatGain, speakGain } from './gain-words';

it.each([
	[0, '0 dB', 'Off'],
	[1, '+1 dB', '1 decibel louder'],
	[36, '+36 dB', '36 decibels louder']
])('prints and speaks %d dB', (gainDb, printed, spoken) => {
	expect(formatGain(gainDb)).toBe(printed);
	expect(speakGain(gainDb)).toBe(spoken);
});

it('always says that the recording goes on', () => {
	const all = [
		describeProblem('missing'),
		describeProblem('halted'),
		describeUnavailable(true),
		describeUnavailable(false)
	];
	for (const words of all) expect(words).toMatch(/the recording plays as it is/i);
	expect(new Set(all).size).toBe(all.length);
});
