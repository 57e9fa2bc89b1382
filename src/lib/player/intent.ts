import type { Attachment } from 'svelte/attachments';
import type { Track } from '$lib/album/tracks';
import type { Player } from './player.svelte';

/** A pointer that rests this long on a control means it; one that passes over does not. */
const HOVER_MS = 100;

/**
 * Loads a track as soon as a press of this element seems to come, so that it starts at once.
 * @param track gives the track, or undefined when there is nothing to load
 */
export function primeOnIntent(player: Player, track: () => Track | undefined): Attachment {
	return (element) => {
		const listening = new AbortController();
		let hover: ReturnType<typeof setTimeout> | undefined;
		const prime = () => {
			clearTimeout(hover);
			const wanted = track();
			if (wanted && !(player.active && player.track === wanted)) void player.primeTrack(wanted);
		};
		const { signal } = listening;
		element.addEventListener('pointerdown', prime, { signal });
		element.addEventListener('focus', prime, { signal });
		element.addEventListener(
			'pointerenter',
			() => {
				hover = setTimeout(prime, HOVER_MS);
			},
			{ signal }
		);
		element.addEventListener(
			'pointerleave',
			() => {
				clearTimeout(hover);
			},
			{ signal }
		);
		return () => {
			clearTimeout(hover);
			listening.abort();
		};
	};
}
