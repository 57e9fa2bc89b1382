import { afterNavigate, beforeNavigate, goto, preloadCode } from '$app/navigation';
import { navigating, page, updated } from '$app/state';
import type { Player } from '$lib/player';
import { reloadOffer } from './reload-offer.svelte';

/** The part of `NavigateEvent` that is used (https://html.spec.whatwg.org/#the-navigateevent-interface). */
interface NavigateEvent extends Event {
	readonly navigationType: string;
	readonly userInitiated: boolean;
	readonly downloadRequest: string | null;
	readonly destination: { readonly url: string; readonly sameDocument: boolean };
}

/** How long to wait before checking again whether the site can be reached, in milliseconds. */
const FIRST_CHECK_MS = 2000;
const LAST_CHECK_MS = 30_000;
/** A network that says it's back isn't always ready at once. */
const ONLINE_CHECK_MS = 1000;

/**
 * Offers a reload when code is missing: after a release a host may have deleted what this version
 * needs, and Firefox never fetches a module again that it failed to fetch once.
 * @returns a function that stops watching
 */
export function watchForMissingCode(player: Pick<Player, 'active'>): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	const failures: string[] = [];
	// Vite's documented event: https://vite.dev/guide/build#load-error-handling
	window.addEventListener(
		'vite:preloadError',
		(event) => {
			const failure = String((event as Event & { payload?: unknown }).payload);
			const again = failures.includes(failure);
			failures.push(failure);
			void (async () => {
				if (await updated.check()) reloadOffer.make('release');
				else if (again && (await isReachable())) reloadOffer.make('missing');
			})();
		},
		{ signal }
	);
	// SvelteKit answers missing code after a release by loading the whole page, which stops the sound.
	navigationOf(globalThis)?.addEventListener(
		'navigate',
		(event) => {
			const navigate = event as NavigateEvent;
			if (!player.active || reloadOffer.accepted || !isForced(navigate)) return;
			event.preventDefault();
			reloadOffer.make('release', navigate.destination.url);
		},
		{ signal }
	);
	return () => {
		listening.abort();
	};
}

/**
 * The same where a browser has no Navigation API: while something plays, a link is only followed
 * once the code of its page is there. Call while a component is set up.
 */
export function awaitCodeWhilePlaying(player: Pick<Player, 'active'>): void {
	let latest: URL | undefined;
	const follow = async (url: URL, options: Parameters<typeof goto>[1]) => {
		// A release may have replaced code that can't be fetched.
		const isGone = await preloadCode(url.pathname).then(
			() => false,
			() => updated.check().catch(() => false)
		);
		// The visitor has gone elsewhere meanwhile.
		if (latest !== url) return;
		if (isGone) reloadOffer.make('release', url.href);
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- it's where the link leads
		else await goto(url, options);
	};
	beforeNavigate((leaving) => {
		const { type, from, to, willUnload } = leaving;
		if (type !== 'goto') latest = to?.url;
		if (type !== 'link' || willUnload || !player.active) return;
		if (navigationOf(globalThis) || !to?.route.id || from?.route.id === to.route.id) return;
		leaving.cancel();
		const link = (leaving.event.target as Element).closest('a');
		void follow(to.url, {
			keepFocus: link?.hasAttribute('data-sveltekit-keepfocus'),
			noScroll: link?.hasAttribute('data-sveltekit-noscroll')
		});
	});
	afterNavigate(({ from, to }) => {
		if (from?.route.id !== to?.route.id) reloadOffer.forgetAddress();
	});
}

function navigationOf(scope: object): EventTarget | undefined {
	return (scope as { readonly navigation?: EventTarget }).navigation;
}

/** Whether it's the page, not the visitor, that leaves for another page of the site. */
function isForced({ userInitiated, navigationType, downloadRequest, destination }: NavigateEvent) {
	if (userInitiated || navigationType === 'reload' || downloadRequest !== null) return false;
	return !destination.sameDocument && new URL(destination.url).origin === location.origin;
}

/**
 * Opens a page that could not be reached as soon as the site can be.
 * @returns a function that gives up
 */
export function reopenWhenReachable(player: Pick<Player, 'active'>): () => void {
	let delayMs = FIRST_CHECK_MS;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let ended = false;
	const check = async () => {
		clearTimeout(timer);
		// A link that has been pressed meanwhile leads elsewhere.
		if ((await isReachable()) && !ended && !navigating.to) await reopen(player);
		if (ended) return;
		clearTimeout(timer);
		timer = setTimeout(() => void check(), delayMs);
		delayMs = Math.min(2 * delayMs, LAST_CHECK_MS);
	};
	const checkSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => void check(), ONLINE_CHECK_MS);
	};
	timer = setTimeout(() => void check(), delayMs);
	addEventListener('online', checkSoon);
	return () => {
		ended = true;
		clearTimeout(timer);
		removeEventListener('online', checkSoon);
	};
}

async function reopen(player: Pick<Player, 'active'>): Promise<void> {
	const { href } = location;
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- the address stays as it is
	await goto(href, { replaceState: true, invalidateAll: true, keepFocus: true });
	// A link pressed meanwhile has taken over.
	if (!page.error || navigating.to || location.href !== href) return;
	// Firefox never fetches a module again in the same page.
	if (player.active || wasReloaded()) reloadOffer.make('missing');
	else location.reload();
}

function wasReloaded(): boolean {
	const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return opened?.type === 'reload';
}

/** Whether the site answers. The service worker leaves such a request to the network. */
async function isReachable(): Promise<boolean> {
	try {
		const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
		return status < 500;
	} catch {
		return false;
	}
}

/** Fetches the pictures again that could not be fetched before. */
export function retryPictures(): void {
	for (const picture of document.images) {
		const address = picture.getAttribute('src');
		if (address !== null && picture.complete && picture.naturalWidth === 0) picture.src = address;
	}
}
