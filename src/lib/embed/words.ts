import { nameTrack } from '$lib/album';
import { abbreviateStatus, describeStatus, type Player } from '$lib/player/embedded';

/** Says in words what a frame is doing, for screen readers. */
export function describeEmbed(player: Player, kind: 'album' | 'track'): string {
	if (kind === 'track' && player.state === 'ended' && player.track) {
		return `The end of ${nameTrack(player.track)}`;
	}
	return describeStatus(player);
}

/** Says the same in a word or two, for where there is little room. */
export function abbreviateEmbed(player: Player): string {
	return player.blocked ? 'Press play' : abbreviateStatus(player);
}
