import { afterNavigate, beforeNavigate, goto, preloadCode } from '$app/navigation';
import { navigating, page, updated } from '$app/state';
import type { Player } from '$lib/player';

/** The part of `NavigateEvent` that is used (https://html.spec.whatwg.org/#the-navigateevent-interface). */
interface NavigateEvent extends Event {
	readonly navigationType: string;
	readonly userInitiated: boolean;
	readonly downloadRequest: string | null;
	readonly destination: { readonly url: string; readonly sameDocument: boolean };
}

/** Why the page must be loaded again: a new release, or code that the browser won't fetch twice. */
export type ReloadReason = 'release' | 'missing';

/** How long to wait before looking again whether the site can be reached, in milliseconds. */
const FIRST_LOOK_MS = 2000;
const LAST_LOOK_MS = 30_000;
/** A network that says it's back isn't always ready at once. */
const ONLINE_LOOK_MS = 1000;

/** A reload that a page needs, offered rather than made as long as something plays. */
class ReloadOffer {
	#reason = $state<ReloadReason | null>(null);
	#address: string | undefined;
	#accepted = false;

	/** Why it's offered, or null if it isn't. */
	get reason(): ReloadReason | null {
		return this.#reason;
	}

	/** Whether the visitor has agreed. */
	get accepted(): boolean {
		return this.#accepted;
	}

	/** @param address where the visitor wanted to go, if anywhere */
	make(reason: ReloadReason, address = this.#address): void {
		this.#reason = reason;
		this.#address = address;
	}

	/** Lets the reload lead to the page that is open by then. */
	forgetAddress(): void {
		this.#address = undefined;
	}

	/** Loads the page. */
	accept(): void {
		this.#accepted = true;
		if (this.#address === undefined) location.reload();
		else location.assign(this.#address);
	}

	/** Stays as it is. */
	dismiss(): void {
		this.#reason = null;
		this.forgetAddress();
	}
}

/** The page's one offer. */
export const reloadOffer = new ReloadOffer();

/**
 * Offers a reload when code is missing: after a release a host may have deleted what this version
 * needs, and Firefox never fetches a module again that it failed to fetch once.
 * @returns a function that ends the watch
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
		const isThere = await preloadCode(url.pathname).then(
			() => true,
			() => false
		);
		const isGone = !isThere && (await updated.check().catch(() => false));
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
 * Opens a page that was out of reach as soon as the site can be reached.
 * @returns a function that gives up
 */
export function reopenWhenReachable(player: Pick<Player, 'active'>): () => void {
	let delayMs = FIRST_LOOK_MS;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let ended = false;
	const look = async () => {
		clearTimeout(timer);
		// A link that has been pressed meanwhile leads elsewhere.
		if ((await isReachable()) && !ended && !navigating.to) await reopen(player);
		if (ended) return;
		clearTimeout(timer);
		timer = setTimeout(() => void look(), delayMs);
		delayMs = Math.min(2 * delayMs, LAST_LOOK_MS);
	};
	const lookSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => void look(), ONLINE_LOOK_MS);
	};
	timer = setTimeout(() => void look(), delayMs);
	addEventListener('online', lookSoon);
	return () => {
		ended = true;
		clearTimeout(timer);
		removeEventListener('online', lookSoon);
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
