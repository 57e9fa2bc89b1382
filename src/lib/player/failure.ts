import type { MediaFault } from './engine';

/** What can go wrong for a listener. */
export type FailureKind = 'offline' | 'unreachable' | 'stalled' | 'undecodable' | 'player';

const sentences: Record<FailureKind, string> = {
	offline: 'You are offline, and this track is not kept here.',
	unreachable: 'The recording can’t be reached.',
	stalled: 'The recording has stopped arriving.',
	undecodable: 'This browser can’t play the recording.',
	player: 'The player can’t be loaded.'
};

/** Says what failed, in a sentence. */
export function describeFailure(kind: FailureKind): string {
	return sentences[kind];
}

/**
 * What an element's fault means to a listener. An address that can't be reached is reported as
 * "not supported" by the element, so only a decoding error is taken for one.
 */
export function failureOf(fault: MediaFault | undefined, online: boolean): FailureKind {
	if (fault === 'decode') return 'undecodable';
	return online ? 'unreachable' : 'offline';
}
