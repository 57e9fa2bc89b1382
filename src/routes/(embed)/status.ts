import { nameTrack } from '$lib/album/place';
import { abbreviateStatus, describeStatus, type Player } from '$lib/player';
import type { Embed } from './embed.svelte';

/** What a frame is doing, in a sentence for screen readers. */
export function describeEmbed({ player, isAlbum, track }: Embed): string {
	const { state, positionSeconds, failure, blocked, cannotSkip } = player;
	if (!isAlbum && state === 'ended' && track) return `Finished: ${nameTrack(track)}`;
	return describeStatus({ state, track, positionSeconds, failure, blocked, cannotSkip });
}

/** The same in a word or two, where there is little space. */
export function abbreviateEmbed(player: Player): string {
	return player.blocked ? 'Press play' : abbreviateStatus(player);
}
