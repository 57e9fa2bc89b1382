import { work } from '$content/release';
import { formatClock } from '$lib/album/clock';
import { nameTrack } from '$lib/album/place';
import type { Playable } from '$lib/album/tracks';

/** The player's states; `docs/architecture.md` shows how one leads to another. */
export type TransportState =
	'idle' | 'loading' | 'playing' | 'waiting' | 'paused' | 'ended' | 'failed';

/** What can go wrong for a listener. */
export type FailureKind =
	'offline' | 'unreachable' | 'stalled' | 'incomplete' | 'undecodable' | 'device' | 'player';

/** What the status line is made from. */
export interface StatusFacts {
	readonly state: TransportState;
	readonly track: Playable | null;
	readonly positionSeconds: number;
	readonly failure: FailureKind | null;
	readonly blocked: boolean;
	/** What decides what plays, if not the listener. */
	readonly conductor?: unknown;
	/** Whether a seek has just proved impossible. */
	readonly cannotSkip?: boolean;
}

/** Whether sound is playing or on its way, so that the next press of play/pause pauses. */
export function isActive(state: TransportState): boolean {
	return state === 'loading' || state === 'playing' || state === 'waiting';
}

/** Whether the sentence says more than a state, so must be visible. */
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

const readyToJoin = 'Ready to join On the hour';

function describeState(facts: StatusFacts): string {
	const { state, track, positionSeconds, failure, blocked } = facts;
	if (!track) return facts.conductor ? readyToJoin : 'Nothing is playing';
	const name = nameTrack(track);
	switch (state) {
		case 'loading':
			return `Loading ${name}`;
		case 'playing':
			return `Playing ${name}`;
		case 'waiting':
			return `Buffering ${name}`;
		case 'failed':
			return failure ? describeFailure(failure, formatClock(positionSeconds)) : '';
		case 'ended':
			return track.own ? 'Your rooms have finished' : `The ${work} has finished`;
		default:
			if (facts.conductor && state === 'idle') return readyToJoin;
			if (blocked) return 'Press play to start: this browser does not play sound automatically';
			if (state === 'paused') return `Paused at ${formatClock(positionSeconds)}, ${name}`;
			return positionSeconds > 0
				? `Ready to play ${name}, from ${formatClock(positionSeconds)}`
				: `Ready to play ${name}`;
	}
}

/** The same in a word or two, for places that already name the track. */
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
	loading: 'Loading',
	playing: 'Playing',
	waiting: 'Buffering',
	paused: 'Paused',
	ended: 'Finished',
	failed: 'Trying again'
};

function describeFailure(kind: FailureKind, place: string): string {
	return failures[kind].join(` Trying again from ${place}. `);
}

const reload = 'If other sites work, reload this page.';

/** What failed, and what a listener can do about it. Where the player resumes is said in between. */
const failures: Record<FailureKind, readonly [what: string, advice: string]> = {
	offline: [
		'You are offline, and this track is not saved on this device.',
		'It will carry on when you are back online.'
	],
	unreachable: ['The recording could not be loaded.', reload],
	stalled: ['The recording has stopped loading.', reload],
	incomplete: ['The end of this recording is missing.', 'Or skip to the next track.'],
	undecodable: ['This browser can’t play the recording.', 'Try another browser.'],
	device: ['This device has no sound output.', 'Connect speakers or headphones.'],
	player: ['The player did not load.', reload]
};
