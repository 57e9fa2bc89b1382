import { devicePixels } from './device-pixels';
import type { View } from './zoom.svelte';

/**
 * Tells the view how large the picture is, whether and in which theme it is seen, and what points at it.
 * @param overlay a child of the picture
 * @returns a function that stops it
 */
export function watchPicture(overlay: HTMLElement, view: View): (() => void) | undefined {
	const picture = overlay.parentElement;
	if (!picture) return undefined;
	const resized = new ResizeObserver(([entry]) => {
		if (!entry || entry.contentRect.width === 0) return;
		view.size = entry.contentRect;
		view.backing = devicePixels(entry, devicePixelRatio);
	});
	let intersects = true;
	const look = () => {
		view.inSight = intersects && !document.hidden;
	};
	const scrolled = new IntersectionObserver(([entry]) => {
		intersects = entry?.isIntersecting ?? true;
		look();
	});
	resized.observe(picture);
	scrolled.observe(picture);

	const listening = new AbortController();
	const on = <Type extends keyof HTMLElementEventMap>(
		types: readonly Type[],
		listener: (event: HTMLElementEventMap[Type]) => void
	) => {
		const { signal } = listening;
		for (const type of types) picture.addEventListener(type, listener, { signal });
	};
	on(['pointermove', 'pointerdown'], ({ target, clientX, clientY }) => {
		// Who is about to press the button over the picture reads nothing, and waits for the sound.
		if (!(target instanceof HTMLInputElement)) {
			view.place = null;
			return;
		}
		const { left, top, width, height } = picture.getBoundingClientRect();
		view.place = {
			across: inside((clientX - left) / width),
			up: inside(1 - (clientY - top) / height)
		};
	});
	on(['pointerleave', 'pointercancel'], () => {
		view.place = null;
	});
	on(['focusin'], ({ target }) => {
		view.focused = target instanceof HTMLInputElement;
	});
	on(['focusout'], () => {
		// Later, because what has the focus may be going away, and nothing may change while it does.
		queueMicrotask(() => {
			view.focused = picture.querySelector('input:focus') !== null;
		});
	});
	document.addEventListener('visibilitychange', look, { signal: listening.signal });

	// Errors don't bubble, and may have come before anyone listened.
	const lookForPicture = () => {
		const missing = [...picture.querySelectorAll('img')].some(
			({ complete, naturalWidth }) => complete && naturalWidth === 0
		);
		picture.dataset.picture = missing ? 'missing' : 'shown';
	};
	for (const type of ['error', 'load']) {
		picture.addEventListener(type, lookForPicture, { signal: listening.signal, capture: true });
	}
	lookForPicture();

	const root = document.documentElement;
	const followTheme = () => {
		view.theme = getComputedStyle(root).colorScheme === 'light' ? 'paper' : 'dark';
	};
	const chosen = new MutationObserver(followTheme);
	chosen.observe(root, { attributeFilter: ['data-theme'] });
	matchMedia('(prefers-color-scheme: light)').addEventListener('change', followTheme, {
		signal: listening.signal
	});
	followTheme();
	return () => {
		resized.disconnect();
		scrolled.disconnect();
		chosen.disconnect();
		listening.abort();
	};
}

function inside(share: number): number {
	return Math.min(1, Math.max(0, share));
}
