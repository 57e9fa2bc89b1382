import type { PixelSize } from './painter';
import type { Zoom } from './zoom.svelte';

/** The part of a `ResizeObserverEntry` that is used. */
interface Measured {
	readonly contentRect: PixelSize;
	/** WebKit doesn't have it. */
	readonly devicePixelContentBoxSize?: readonly {
		readonly inlineSize: number;
		readonly blockSize: number;
	}[];
}

/** How many pixels of the screen an element covers. */
export function devicePixels(
	{ contentRect, devicePixelContentBoxSize }: Measured,
	devicePixelRatio: number
): PixelSize {
	const width = Math.round(contentRect.width * devicePixelRatio);
	const height = Math.round(contentRect.height * devicePixelRatio);
	const [exact] = devicePixelContentBoxSize ?? [];
	// Chromium gets it wrong on a screen emulated by its developer tools.
	if (!exact || Math.abs(exact.inlineSize - width) > 1) return { width, height };
	return { width: exact.inlineSize, height: exact.blockSize };
}

/**
 * Watches the size, visibility and theme of the picture, and the pointer and focus in it.
 * @param overlay a child of the picture
 * @returns a function that stops watching
 */
export function watchPicture(overlay: HTMLElement, zoom: Zoom): (() => void) | undefined {
	const picture = overlay.parentElement;
	if (!picture) return undefined;
	const resized = new ResizeObserver(([entry]) => {
		if (!entry || entry.contentRect.width === 0) return;
		zoom.size = entry.contentRect;
		zoom.backing = devicePixels(entry, devicePixelRatio);
	});
	let intersects = true;
	const updateSight = () => {
		zoom.inSight = intersects && !document.hidden;
	};
	const scrolled = new IntersectionObserver(([entry]) => {
		intersects = entry?.isIntersecting ?? true;
		updateSight();
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
		// Over the play button, the pointer isn't reading the picture.
		if (!(target instanceof HTMLInputElement)) {
			zoom.place = null;
			return;
		}
		const { left, top, width, height } = picture.getBoundingClientRect();
		zoom.place = {
			across: clampShare((clientX - left) / width),
			up: clampShare(1 - (clientY - top) / height)
		};
	});
	on(['pointerleave', 'pointercancel'], () => {
		zoom.place = null;
	});
	on(['focusin'], ({ target }) => {
		zoom.focused = target instanceof HTMLInputElement;
	});
	on(['focusout'], () => {
		// Later, because the focused element may be in removal, when no state may change.
		queueMicrotask(() => {
			zoom.focused = picture.querySelector('input:focus') !== null;
		});
	});
	document.addEventListener('visibilitychange', updateSight, { signal: listening.signal });

	// Errors don't bubble, and may have happened before this listens.
	const checkPicture = () => {
		const missing = [...picture.querySelectorAll('img')].some(
			({ complete, naturalWidth }) => complete && naturalWidth === 0
		);
		picture.dataset.picture = missing ? 'missing' : 'shown';
	};
	for (const type of ['error', 'load']) {
		picture.addEventListener(type, checkPicture, { signal: listening.signal, capture: true });
	}
	checkPicture();

	const root = document.documentElement;
	const updateTheme = () => {
		zoom.theme = getComputedStyle(root).colorScheme === 'light' ? 'paper' : 'dark';
	};
	const themeChosen = new MutationObserver(updateTheme);
	themeChosen.observe(root, { attributeFilter: ['data-theme'] });
	matchMedia('(prefers-color-scheme: light)').addEventListener('change', updateTheme, {
		signal: listening.signal
	});
	updateTheme();
	return () => {
		resized.disconnect();
		scrolled.disconnect();
		themeChosen.disconnect();
		listening.abort();
	};
}

function clampShare(share: number): number {
	return Math.min(1, Math.max(0, share));
}
