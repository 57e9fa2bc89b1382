import { describe, expect, it } from 'vitest';
import { describeSpectrogram, soundsOf } from './descriptions';

const event = { atSeconds: 81.04, lengthSeconds: 0.7, peakDbfs: -52, bandHz: 80 };

describe('soundsOf', () => {
	const cue = (startSeconds: number, endSeconds: number, text: string) => ({
		startSeconds,
		endSeconds,
		text
	});

	it('has one sound per caption after the background’s, however often it was detected', () => {
		const cues = [
			cue(0, 10, 'Moving air'),
			cue(33.4, 35.4, 'A pipe\nticks'),
			cue(80.9, 84, 'A floorboard gives')
		];
		const ticks = [33.43, 34.86, 35.63].map((atSeconds, i) => ({
			...event,
			atSeconds,
			peakDbfs: -47 - i
		}));
		expect(soundsOf(cues, [...ticks, event])).toEqual([
			{ atSeconds: 33.4, words: 'A pipe ticks', peakDbfs: -47 },
			{ atSeconds: 80.9, words: 'A floorboard gives', peakDbfs: -52 }
		]);
	});

	it('gives no level to a sound that was not detected, and lists none without a caption', () => {
		const cues = [cue(0, 10, 'Moving air'), cue(20, 22, 'A breath')];
		expect(soundsOf(cues, [event])).toEqual([{ atSeconds: 20, words: 'A breath' }]);
	});
});

describe('describeSpectrogram', () => {
	const sound = { atSeconds: 81.04, words: 'A floorboard gives', peakDbfs: -52 };
	const unheard = { atSeconds: 90, words: 'A breath' };
	/** All of it at 100 Hz. */
	const low = Array.from({ length: 30 }, (_, i) => (i === 7 ? -75 : -110));
	const words = (seen: Partial<Parameters<typeof describeSpectrogram>[1]>) =>
		describeSpectrogram('Must', { spectrumDbfs: low, linesHz: [], sounds: [], ...seen });

	it('names the region, the steady lines and the sounds', () => {
		const sounds = [sound, { ...sound, atSeconds: 5, peakDbfs: -60 }, unheard];
		expect(words({ linesHz: [99.7, 50.2, 236, 400], sounds })).toBe(
			'Spectrogram of Must: mostly below 200 Hz, steady lines at 50, 100 and 236 Hz, ' +
				'3 sounds, the loudest at 1:21.'
		);
	});

	it('words a single line, a single sound and none differently', () => {
		expect(words({ linesHz: [1234], sounds: [sound] })).toBe(
			'Spectrogram of Must: mostly below 200 Hz, a steady line at 1230 Hz, one sound at 1:21.'
		);
		expect(words({ spectrumDbfs: low.map(() => -90) })).toBe(
			'Spectrogram of Must: sound across the whole range, no sound that stands out.'
		);
	});
});
