import { album } from '$content/album';
import type { Track } from '$lib/album/tracks';
import type { Player } from '../player.svelte';

/** How far the system's "seek" keys go when they don't say, in seconds. */
const DEFAULT_SEEK_SECONDS = 10;

/** A square PNG that lock screens may show. */
export interface Artwork {
	readonly src: string;
	readonly sizePx: number;
}

/** How long a picture waits for the sound to get ahead, in ms. */
const ARTWORK_DELAY_MS = 4000;

/**
 * Tells the system what is heard, for lock screens and media keys. On a slow network its picture
 * would take the sound's place (Chromium fetches it twice), so it comes a little later, or as soon as
 * the page is out of sight.
 * @param artwork the picture; none before the track is heard
 * @returns a function that ends the wait
 */
export function showInMediaSession(
	session: MediaSession,
	track: Track,
	artwork: Artwork | undefined
): () => void {
	const words = {
		title: track.title,
		artist: track.artist ?? album.artist,
		album: album.title
	};
	const waiting = new AbortController();
	const end = () => {
		waiting.abort();
		clearTimeout(timer);
	};
	const showPicture = () => {
		end();
		if (!artwork) return;
		const { src, sizePx } = artwork;
		const picture = { src, sizes: `${sizePx}x${sizePx}`, type: 'image/png' };
		session.metadata = new MediaMetadata({ ...words, artwork: [picture] });
	};
	const timer = setTimeout(showPicture, ARTWORK_DELAY_MS);
	if (document.hidden) {
		showPicture();
	} else {
		session.metadata = new MediaMetadata(words);
		document.addEventListener('visibilitychange', showPicture, { signal: waiting.signal });
	}
	return end;
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
			player.seekBy(-(seekOffset ?? DEFAULT_SEEK_SECONDS));
		},
		seekforward: ({ seekOffset }) => {
			player.seekBy(seekOffset ?? DEFAULT_SEEK_SECONDS);
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
