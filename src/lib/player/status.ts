import { formatClock } from '$lib/album/clock';
import { nameTrack } from '$lib/album/place';
import type { Track } from '$lib/album/tracks';

/** The player's states; `docs/architecture.md` shows how one leads to another. */
export type TransportState =
	'idle' | 'loading' | 'playing' | 'waiting' | 'paused' | 'ended' | 'failed';

/** What can go wrong for a listener. */
export type FailureKind =
	'offline' | 'unreachable' | 'stalled' | 'incomplete' | 'undecodable' | 'device' | 'player';

/** What the status line is made from. */
export interface StatusFacts {
	readonly state: TransportState;
	readonly track: Track | null;
	readonly positionSeconds: number;
	readonly failure: FailureKind | null;
	readonly blocked: boolean;
	/** Whether a seek has just proved impossible. */
	readonly cannotSkip?: boolean;
}

/** Whether sound is playing or on its way, so that the next press of play/pause pauses. */
export function isActive(state: TransportState): boolean {
	return state === 'loading' || state === 'playing' || state === 'waiting';
}

/** Whether the sentence is more than a state, so that it must be seen. */
export function isNotable({
	failure,
	cannotSkip = false
}: Pick<StatusFacts, 'failure' | 'cannotSkip'>): boolean {
	return failure !== null || cannotSkip;
}

/** What the player is doing, in a sentence: "Playing track 6 of 12, Legalise". */
export function describeStatus(facts: StatusFacts): string {
	const sentence = describeState(facts);
	if (!facts.cannotSkip || facts.state === 'failed') return sentence;
	return `${sentence}. This site’s server can’t skip within a recording.`;
}

function describeState(facts: StatusFacts): string {
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

/** The same in a word, for places that already name the track. */
export function abbreviateStatus({
	state,
	cannotSkip = false,
	conductor
}: Pick<StatusFacts, 'state' | 'cannotSkip'> & {
	readonly conductor: { readonly behind: boolean } | null;
}): string {
	if (cannotSkip && state !== 'failed') return 'Can’t skip';
	if (!conductor || state !== 'playing') return abbreviations[state];
	return conductor.behind ? 'Behind' : 'On the hour';
}

const abbreviations: Record<TransportState, string> = {
	idle: 'Ready',
	loading: 'Opening',
	playing: 'Playing',
	waiting: 'Waiting',
	paused: 'Paused',
	ended: 'Ended',
	failed: 'Trying again'
};

function describeFailure(kind: FailureKind, place: string): string {
	return failures[kind].join(` Trying again, at ${place}. `);
}

const reload = 'If other sites open, reload this page.';

/** What failed, and what a listener can do about it; meanwhile the player retries. */
const failures: Record<FailureKind, readonly [what: string, advice: string]> = {
	offline: ['You are offline, and this track is not kept here.', 'It goes on with the network.'],
	unreachable: ['The recording can’t be reached.', reload],
	stalled: ['The recording has stopped arriving.', reload],
	incomplete: ['The recording breaks off.', 'Press Next.'],
	undecodable: ['This browser can’t play the recording.', 'Another browser may.'],
	device: ['This device has no sound output.', 'Connect speakers or headphones.'],
	player: ['The player can’t be loaded.', reload]
};
