import type { Attachment } from 'svelte/attachments';

/** Two presses as close as this, in time and place, are one double press. */
const WITHIN_MS = 400;
const WITHIN_PX = 24;

/**
 * Calls back after a double press with mouse, pen or finger. `dblclick` alone would not do: not
 * every phone tells of it over a slider.
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
