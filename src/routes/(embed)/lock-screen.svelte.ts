import { asset } from '$app/paths';
import {
	handleMediaKeys,
	showInMediaSession,
	showPosition
} from '$lib/player/browser/media-session';
import type { Embed } from './embed.svelte';

/**
 * Shows what is heard on lock screens and obeys media keys, for as long as the effect that calls it
 * lives. Not before it is heard: a page may hold several frames.
 * @returns a function that takes the keys back
 */
export function showOnLockScreen({ player }: Embed): (() => void) | undefined {
	// Older browsers have none, whatever the types say.
	const session = navigator.mediaSession as MediaSession | undefined;
	if (!session) return undefined;

	$effect(() => {
		const { track } = player;
		if (!track) return;
		const { path, sizePx } = track.recording.artwork;
		return showInMediaSession(session, track, { src: asset(`/${path}`), sizePx });
	});

	const wholeSeconds = $derived(Math.floor(player.positionSeconds));
	$effect(() => {
		session.playbackState = player.active ? 'playing' : 'paused';
		showPosition(session, wholeSeconds, player.durationSeconds);
	});

	return handleMediaKeys(session, player);
}
