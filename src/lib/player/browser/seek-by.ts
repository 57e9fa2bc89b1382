import type { Player } from '../player.svelte';

/** Goes forward, or back by a negative number of seconds. */
export function seekBy(player: Player, seconds: number): void {
	player.seek(player.positionSeconds + seconds);
}
