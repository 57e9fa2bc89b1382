import { expect, it } from 'vitest';
import { describeSound, soundAfter, soundBefore } from './sounds';

const sounds = [10, 10.6, 81.04].map((atSeconds) => ({
	atSeconds,
	lengthSeconds: 0.5,
	peakDbfs: -52,
	bandHz: 100,
	words: 'A short sound, mostly below 200 Hz'
}));

it('goes on from sound to sound, also when a seek ends a little early', () => {
	expect(soundAfter(sounds, 0)).toBe(sounds[0]);
	expect(soundAfter(sounds, 10)).toBe(sounds[1]);
	expect(soundAfter(sounds, 9.98)).toBe(sounds[1]);
	expect(soundAfter(sounds, 10.6)).toBe(sounds[2]);
	expect(soundAfter(sounds, 81.04)).toBeUndefined();
});

it('goes back to the sound that is heard, and from its beginning to the one before', () => {
	expect(soundBefore(sounds, 90)).toBe(sounds[2]);
	expect(soundBefore(sounds, 81.5)).toBe(sounds[1]);
	expect(soundBefore(sounds, 10.8)).toBe(sounds[0]);
	expect(soundBefore(sounds, 10.2)).toBeUndefined();
	expect(soundBefore(sounds, 0)).toBeUndefined();
});

it('says what it is, when, and how loud', () => {
	expect(sounds[2] && describeSound(sounds[2])).toBe(
		'A short sound, mostly below 200 Hz, 1:21, −52.0 dBFS'
	);
});
