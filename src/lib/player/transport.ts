/** The player's states; see `docs/architecture.md` for the way from one to another. */
export type TransportState =
	'idle' | 'loading' | 'playing' | 'waiting' | 'paused' | 'ended' | 'failed';

/** Whether sound is playing or on its way, so that the next press of play/pause pauses. */
export function isActive(state: TransportState): boolean {
	return state === 'loading' || state === 'playing' || state === 'waiting';
}
