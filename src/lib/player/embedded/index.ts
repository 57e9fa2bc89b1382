/** What of the player a frame needs. Nothing here knows SvelteKit. */
import type * as CloserModule from './closer';
export type { Closer } from '../gain.svelte';
export { formatGain, speakGain } from '../gain-words';
export { MAX_GAIN_DB } from '../gain-settings';
export { setPlayer } from '../context';
export { parseStartSeconds } from '../fragment';
export { handleMediaKeys, showInMediaSession, showPosition } from '../browser/media-session';
export { watchWake } from '../browser/wake';
export { primeOnIntent } from '../intent';
export type { Player } from '../player.svelte';
export { default as SeekRange } from '../SeekRange.svelte';
export { abbreviateStatus, describeStatus } from '../status';
export type { TransportState } from '../transport';
export { takeTurn } from '../browser/turn';
export { createEmbeddedPlayer } from './create';

/** Fetches what "Listen closer" needs in a frame. */
export async function loadCloser(): Promise<typeof CloserModule> {
	return import('./closer');
}
