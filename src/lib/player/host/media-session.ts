import { album } from '$content/album';
import type { Track } from '$lib/album';
import type { Player } from '../player.svelte';
import { seekBy } from './seek-by';

/** How far the system's "seek" keys go when they don't say, in seconds. */
const DEFAULT_SEEK_SECONDS = 10;

/** A square PNG that lock screens may show. */
export interface Artwork {
	readonly src: string;
	readonly sizePx: number;
}

/** Tells the system what is heard, for lock screens and media keys. */
export function showInMediaSession(
	session: MediaSession,
	track: Track,
	artwork: Artwork | undefined
): void {
	session.metadata = new MediaMetadata({
		title: track.title,
		artist: track.artist ?? album.artist,
		album: album.title,
		artwork: artwork
			? [
					{
						src: artwork.src,
						sizes: `${artwork.sizePx}x${artwork.sizePx}`,
						type: 'image/png'
					}
				]
			: []
	});
}

/** Tells the system where in the track it is. */
export function showPosition(
	session: MediaSession,
	positionSeconds: number,
	durationSeconds: number
): void {
	if (durationSeconds <= 0) return;
	session.setPositionState({
		duration: durationSeconds,
		playbackRate: 1,
		position: Math.min(positionSeconds, durationSeconds)
	});
}

/**
 * Lets the system's keys and lock screen work the player, as far as the browser knows them.
 * @returns a function that takes all handlers away again
 */
export function handleMediaKeys(session: MediaSession, player: Player): () => void {
	const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
		play: () => {
			player.play();
		},
		pause: () => {
			player.pause();
		},
		stop: () => {
			player.pause();
			player.seek(0);
		},
		previoustrack: () => {
			player.previous();
		},
		nexttrack: () => {
			player.next();
		},
		seekbackward: ({ seekOffset }) => {
			seekBy(player, -(seekOffset ?? DEFAULT_SEEK_SECONDS));
		},
		seekforward: ({ seekOffset }) => {
			seekBy(player, seekOffset ?? DEFAULT_SEEK_SECONDS);
		},
		seekto: ({ seekTime }) => {
			if (seekTime !== undefined) player.seek(seekTime);
		}
	};
	const actions = Object.keys(handlers) as MediaSessionAction[];
	for (const action of actions) setHandler(session, action, handlers[action] ?? null);
	return () => {
		for (const action of actions) setHandler(session, action, null);
	};
}

function setHandler(
	session: MediaSession,
	action: MediaSessionAction,
	handler: MediaSessionActionHandler | null
): void {
	try {
		session.setActionHandler(action, handler);
	} catch {
		// An older browser throws for an action it does not know.
	}
}
