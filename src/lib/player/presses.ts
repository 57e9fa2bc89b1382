import type { Attachment } from 'svelte/attachments';
import type { Playable } from '$lib/album/tracks';
import type { Player } from './player.svelte';

/** A pointer that rests on a control for this long is likely to press it; one passing over isn't. */
const HOVER_MS = 100;

/**
 * Loads a track as soon as a press of this element seems likely, so that it starts at once.
 * @param track returns the track, or undefined when there is nothing to load
 */
export function primeOnIntent(player: Player, track: () => Playable | undefined): Attachment {
	return (element) => {
		const listening = new AbortController();
		let hover: ReturnType<typeof setTimeout> | undefined;
		const endHover = () => {
			clearTimeout(hover);
		};
		const prime = () => {
			endHover();
			const wanted = track();
			if (!wanted || (player.active && player.track?.slug === wanted.slug)) return;
			void player.primeTrack(wanted);
		};
		const startHover = () => {
			hover = setTimeout(prime, HOVER_MS);
		};
		element.addEventListener('pointerdown', prime, listening);
		element.addEventListener('focus', prime, listening);
		element.addEventListener('pointerenter', startHover, listening);
		element.addEventListener('pointerleave', endHover, listening);
		return () => {
			endHover();
			listening.abort();
		};
	};
}

/** Whether a click on a link is a plain one, which doesn't open a new tab or window. */
export function isPlainPress(event: MouseEvent): boolean {
	return event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

/** Two presses this close together, in time and place, are a double press. */
const WITHIN_MS = 400;
const WITHIN_PX = 24;

/**
 * Calls back after a double press with mouse, pen or finger. Not every phone fires `dblclick` over a
 * slider.
 */
export function doublePress(callback: () => void): Attachment<HTMLElement> {
	return (element) => {
		let last: PointerEvent | undefined;
		const onpointerup = (event: PointerEvent) => {
			const before = last;
			last = event;
			if (!before || event.timeStamp - before.timeStamp > WITHIN_MS) return;
			const distance = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
			if (distance > WITHIN_PX) return;
			last = undefined;
			callback();
		};
		element.addEventListener('pointerup', onpointerup);
		return () => {
			element.removeEventListener('pointerup', onpointerup);
		};
	};
}
