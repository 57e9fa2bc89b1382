import { asset } from '$app/paths';
import { edition, release } from '$content/release';
import { standIns } from '$content/stand-ins';
import { isStandIn } from '$lib/album/stand-ins';
import type { Playable } from '$lib/album/tracks';
import type { Player } from '../player.svelte';

/** How far the "seek" keys go by default, in seconds. */
const DEFAULT_SEEK_SECONDS = 10;

/** How long the picture waits, so that the sound gets ahead. */
const ARTWORK_DELAY_MS = 4000;

/**
 * Shows the player on lock screens and follows media keys, for as long as the calling effect lives.
 * @returns a function that removes the key handlers
 */
export function connectMediaSession(player: Player): (() => void) | undefined {
	// Older browsers have none, whatever the types say.
	const session = navigator.mediaSession as MediaSession | undefined;
	if (!session) return undefined;

	let heard = $state.raw<Playable | null>(null);
	$effect(() => {
		if (player.active) heard = player.track;
	});
	$effect(() => {
		if (player.track) return showTrack(session, player.track, player.track === heard);
	});

	const wholeSeconds = $derived(Math.floor(player.positionSeconds));
	$effect(() => {
		if (!player.track) return;
		session.playbackState = player.active ? 'playing' : 'paused';
		showPosition(session, wholeSeconds, player.durationSeconds);
	});

	return handleMediaKeys(session, player);
}

/**
 * Shows a track. On a slow connection its picture would compete with the sound (Chromium fetches it
 * twice), so it follows a little later, or as soon as the page is out of sight.
 * @param withArtwork whether to show the picture at all
 * @returns a function that ends the wait
 */
function showTrack(session: MediaSession, track: Playable, withArtwork: boolean): () => void {
	const text = describe(track);
	const waiting = new AbortController();
	const end = () => {
		waiting.abort();
		clearTimeout(timer);
	};
	const showPicture = () => {
		end();
		if (!withArtwork || track.own) return;
		const { path, sizePx } = track.recording.artwork;
		const picture = { src: asset(`/${path}`), sizes: `${sizePx}x${sizePx}`, type: 'image/png' };
		session.metadata = new MediaMetadata({ ...text, artwork: [picture] });
	};
	const timer = setTimeout(showPicture, ARTWORK_DELAY_MS);
	if (document.hidden) {
		showPicture();
	} else {
		session.metadata = new MediaMetadata(text);
		document.addEventListener('visibilitychange', showPicture, { signal: waiting.signal });
	}
	return end;
}

/** A visitor's own room is neither by the artists nor on the album. */
function describe(track: Playable): { title: string; artist: string; album?: string } {
	const { title } = track;
	if (track.own) return { title, artist: 'Your room' };
	const artist = track.artist ?? release.artist;
	const isNobodys = edition !== undefined && isStandIn(track);
	return { title, artist: isNobodys ? standIns.mark : artist, album: release.title };
}

/** Shows the position in the track. */
function showPosition(
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
 * Lets media keys and the lock screen control the player, as far as the browser supports them.
 * @returns a function that removes all handlers
 */
function handleMediaKeys(session: MediaSession, player: Player): () => void {
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
		// An older browser throws for an action it doesn't know.
	}
}
