import { nameTrack } from '$lib/album/place';
import { abbreviateStatus, describeStatus, type Player } from '$lib/player';
import type { Embed } from './embed.svelte';

/** Says in words what a frame is doing, for screen readers. */
export function describeEmbed({ player, isAlbum, track }: Embed): string {
	const { state, positionSeconds, failure, blocked, cannotSkip } = player;
	if (!isAlbum && state === 'ended' && track) return `The end of ${nameTrack(track)}`;
	return describeStatus({ state, track, positionSeconds, failure, blocked, cannotSkip });
}

/** Says the same in a word or two, for where there is little room. */
export function abbreviateEmbed(player: Player): string {
	return player.blocked ? 'Press play' : abbreviateStatus(player);
}
