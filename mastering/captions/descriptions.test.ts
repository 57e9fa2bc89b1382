import { describe, expect, it } from 'vitest';
import { describeSpectrogram, nameSounds } from './descriptions';

const event = { atSeconds: 81.04, lengthSeconds: 0.7, peakDbfs: -52, bandHz: 80 };

describe('nameSounds', () => {
	it('takes the words of the caption that begins with the sound', () => {
		const cues = [
			{ startSeconds: 0, endSeconds: 10, text: 'Moving air' },
			{ startSeconds: 80.2, endSeconds: 81, text: 'A chair creaks' },
			{ startSeconds: 81, endSeconds: 84, text: 'A floorboard\ngives' }
		];
		expect(nameSounds([event], cues)).toEqual([{ ...event, words: 'A floorboard gives' }]);
	});

	it('uses neutral words where no caption begins, or only the background’s', () => {
		const early = { ...event, atSeconds: 0.4, lengthSeconds: 2.2, bandHz: 4000 };
		const cues = [{ startSeconds: 0, endSeconds: 10, text: 'Moving air' }];
		expect(nameSounds([early, event], cues).map(({ words }) => words)).toEqual([
			'A sound lasting 2 seconds, mostly above 2 kHz',
			'A short sound, mostly below 200 Hz'
		]);
	});
});

describe('describeSpectrogram', () => {
	/** All of it at 100 Hz. */
	const low = Array.from({ length: 30 }, (_, i) => (i === 7 ? -75 : -110));
	const words = (seen: Partial<Parameters<typeof describeSpectrogram>[1]>) =>
		describeSpectrogram('Must', { spectrumDbfs: low, linesHz: [], events: [], ...seen });

	it('tells of region, lines and sounds', () => {
		const events = [event, { ...event, atSeconds: 5, peakDbfs: -60 }];
		expect(words({ linesHz: [99.7, 50.2, 236, 400], events })).toBe(
			'Spectrogram of Must: mostly below 200 Hz, steady lines at 50, 100 and 236 Hz, ' +
				'2 sounds, the loudest at 1:21.'
		);
	});

	it('tells of one line, of one sound, and of none', () => {
		expect(words({ linesHz: [1234], events: [event] })).toBe(
			'Spectrogram of Must: mostly below 200 Hz, a steady line at 1230 Hz, one sound at 1:21.'
		);
		expect(words({ spectrumDbfs: low.map(() => -90) })).toBe(
			'Spectrogram of Must: sound across the whole range, no sound that stands out.'
		);
	});
});
