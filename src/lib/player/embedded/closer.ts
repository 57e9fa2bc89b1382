import { Closer } from '../gain.svelte';
import type { Player } from '../player.svelte';

/**
 * "Listen closer" with a gain that was asked for in the frame's address, in dB. It is brought in by
 * the first press of play, and not remembered.
 */
export async function presetCloser(player: Player, gainDb: number): Promise<Closer> {
	const closer = new Closer(player, undefined, { read: () => gainDb, write: () => undefined });
	await closer.restore();
	return closer;
}
