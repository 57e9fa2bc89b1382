import { formatClock } from '$lib/album/clock';
import { nameTrack } from '$lib/album/place';
import type { Track } from '$lib/album/tracks';
import { describeFailure, type FailureKind } from './failure';
import type { TransportState } from './transport';

/** What the player knows when it is asked what it is doing. */
export interface StatusFacts {
	readonly state: TransportState;
	readonly track: Track | null;
	readonly positionSeconds: number;
	readonly failure: FailureKind | null;
	readonly blocked: boolean;
}

/** Says in words what the player is doing: "Playing track 6 of 12, Legalise". */
export function describeStatus(facts: StatusFacts): string {
	const { state, track, positionSeconds, failure, blocked } = facts;
	if (!track) return 'Nothing is playing';
	const name = nameTrack(track);
	switch (state) {
		case 'loading':
			return `Opening ${name}`;
		case 'playing':
			return `Playing ${name}`;
		case 'waiting':
			return `Waiting for more of ${name}`;
		case 'failed':
			return failure ? describeFailure(failure, formatClock(positionSeconds)) : '';
		case 'ended':
			return 'The album has ended';
		default:
			if (blocked) return 'This browser wants a press of play first';
			if (state === 'paused') return `Paused at ${formatClock(positionSeconds)}, ${name}`;
			return positionSeconds > 0
				? `Ready at ${formatClock(positionSeconds)}, ${name}`
				: `Ready to play ${name}`;
	}
}

/** Says the same in a word, for where the track is named already. */
export function abbreviateStatus({
	state,
	conductor
}: Pick<StatusFacts, 'state'> & { readonly conductor: unknown }): string {
	return conductor && state === 'playing' ? 'On the hour' : words[state];
}

const words: Record<TransportState, string> = {
	idle: 'Ready',
	loading: 'Opening',
	playing: 'Playing',
	waiting: 'Waiting',
	paused: 'Paused',
	ended: 'Ended',
	failed: 'Trying again'
};
