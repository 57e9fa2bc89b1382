import type { MediaFault } from './audio';

/** What can go wrong for a listener. */
export type FailureKind =
	'offline' | 'unreachable' | 'stalled' | 'incomplete' | 'undecodable' | 'player';

const reload = 'If other sites open, reload this page.';

/** What failed, and what a listener can do about it; the player tries again by itself. */
const sentences: Record<FailureKind, readonly [what: string, advice: string]> = {
	offline: ['You are offline, and this track is not kept here.', 'It goes on with the network.'],
	unreachable: ['The recording can’t be reached.', reload],
	stalled: ['The recording has stopped arriving.', reload],
	incomplete: ['The recording breaks off.', 'Press Next.'],
	undecodable: ['This browser can’t play the recording.', 'Another browser may.'],
	player: ['The player can’t be loaded.', reload]
};

/** Says what failed, that it is tried again, and where, and what the listener can do. */
export function describeFailure(kind: FailureKind, place: string): string {
	return sentences[kind].join(` Trying again, at ${place}. `);
}

/**
 * What an element's fault means to a listener. An address that can't be reached is reported as
 * "not supported" by the element, so only a decoding error is taken for one.
 */
export function failureOf(fault: MediaFault | 'incomplete', online: boolean): FailureKind {
	if (fault === 'decode') return 'undecodable';
	if (!online) return 'offline';
	return fault === 'incomplete' ? fault : 'unreachable';
}
