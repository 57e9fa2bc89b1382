import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEvent, parseCommand } from './messages';

const ours = { type: 'is-this-what-we-want', version: 1 };

describe('a message from the page', () => {
	it.each([
		[{ command: 'play' }, { command: 'play' }],
		[
			{ command: 'play', track: 'must' },
			{ command: 'play', track: 'must' }
		],
		[{ command: 'pause' }, { command: 'pause' }],
		[{ command: 'state', extra: 1 }, { command: 'state' }],
		[
			{ command: 'seek', positionSeconds: 81.5 },
			{ command: 'seek', positionSeconds: 81.5 }
		]
	])('is understood: %j', (message, command) => {
		expect(parseCommand({ ...ours, ...message })).toEqual(command);
	});

	it.each([
		{},
		{ command: 'stop' },
		{ command: ['play'] },
		{ command: 'play', track: 6 },
		{ command: 'seek' },
		{ command: 'seek', positionSeconds: '81' },
		{ command: 'seek', positionSeconds: Number.NaN },
		{ command: 'seek', positionSeconds: Number.POSITIVE_INFINITY },
		{ command: 'seek', positionSeconds: -1 },
		{ command: 'play', version: 2 },
		{ command: 'play', version: '1' },
		{ command: 'play', type: 'is-this' }
	])('is ignored: %j', (message) => {
		expect(parseCommand({ ...ours, ...message })).toBeUndefined();
	});

	it('is ignored whatever else it is', () => {
		fc.assert(
			fc.property(fc.anything(), (message) => {
				expect(parseCommand(message)).toBeUndefined();
			})
		);
	});
});

it('an event has a version as well as the state', () => {
	const state = { track: 'the', state: 'playing', positionSeconds: 1, durationSeconds: 2 } as const;
	expect(makeEvent('state', state)).toEqual({ ...ours, event: 'state', ...state });
});
