import { describe, expect, it } from 'vitest';
import { findTrack } from '$lib/album/tracks';
import { abbreviateStatus, describeStatus, type StatusFacts } from './status';

const facts: StatusFacts = {
	state: 'playing',
	track: findTrack('legalise') ?? null,
	positionSeconds: 81,
	failure: null,
	blocked: false
};

describe('what the player says it is doing', () => {
	it.each<[Partial<StatusFacts>, string]>([
		[{}, 'Playing track 6 of 12, Legalise'],
		[{ state: 'loading' }, 'Loading track 6 of 12, Legalise'],
		[{ state: 'waiting' }, 'Buffering track 6 of 12, Legalise'],
		[{ state: 'paused' }, 'Paused at 1:21, track 6 of 12, Legalise'],
		[{ state: 'idle' }, 'Ready to play track 6 of 12, Legalise, from 1:21'],
		[{ state: 'idle', positionSeconds: 0 }, 'Ready to play track 6 of 12, Legalise'],
		[{ state: 'ended' }, 'The album has finished'],
		[
			{ state: 'failed', failure: 'offline' },
			'You are offline, and this track is not saved on this device. Trying again from 1:21. It will carry on when you are back online.'
		],
		[
			{ state: 'failed', failure: 'device' },
			'This device has no sound output. Trying again from 1:21. Connect speakers or headphones.'
		],
		[
			{ state: 'paused', blocked: true },
			'Press play to start: this browser does not play sound automatically'
		],
		[
			{ cannotSkip: true },
			'Playing track 6 of 12, Legalise. This site’s server can’t skip within a recording.'
		],
		[{ track: null }, 'Nothing is playing'],
		[{ track: null, conductor: {} }, 'Ready to join On the hour'],
		[{ state: 'idle', conductor: {} }, 'Ready to join On the hour']
	])('%j: %s', (changed, sentence) => {
		expect(describeStatus({ ...facts, ...changed })).toBe(sentence);
	});

	it('is abbreviated where the track is already named', () => {
		expect(abbreviateStatus({ ...facts, conductor: null })).toBe('Playing');
		expect(abbreviateStatus({ ...facts, cannotSkip: true, conductor: null })).toBe('Can’t skip');
		expect(abbreviateStatus({ state: 'idle', conductor: null })).toBe('Ready');
	});

	it('says so while the hour decides', () => {
		expect(abbreviateStatus({ ...facts, conductor: { behind: false } })).toBe('On the hour');
		expect(abbreviateStatus({ ...facts, conductor: { behind: true } })).toBe('Behind');
		expect(abbreviateStatus({ state: 'paused', conductor: { behind: true } })).toBe('Paused');
	});
});
