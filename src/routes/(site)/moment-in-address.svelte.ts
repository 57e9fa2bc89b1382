import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { findTrack } from '$lib/album/tracks';
import { addressAtMoment, parseStartSeconds, type Player } from '$lib/player';

/** Safari refuses more than 100 changes of the address in 30 seconds; a held key seeks more often. */
const SETTLE_MS = 350;

/**
 * Keeps the address of a track's page at the moment that its track is paused at or was sent to.
 * For the life of the calling component.
 */
export function keepMomentInAddress(player: Player): void {
	// A track that hasn't been started keeps the moment its link gave.
	const untouched = $derived(player.momentSeconds === null && player.state === 'idle');
	$effect(() => {
		const { track, momentSeconds } = player;
		if (untouched || !track || track.slug !== page.params.slug) return;
		const { href } = location;
		const { pathname } = page.url;
		const timer = setTimeout(() => {
			// Back and Forward change the address before the page.
			if (location.href !== href || location.pathname !== pathname) return;
			const address = addressAtMoment(location.href, momentSeconds ?? 0);
			// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page that is open
			if (address !== location.href) replaceState(address, page.state);
		}, SETTLE_MS);
		return () => {
			clearTimeout(timer);
		};
	});
}

/** The fragment of the open page has changed: goes to the moment it names, if it names one. */
export function followFragment(player: Player): void {
	// An entry made by editing the address has no state, and SvelteKit can't come back to it.
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page that is open
	if (history.state === null) replaceState(location.href, page.state);
	// A page that is about to change follows its address once it has.
	if (location.pathname !== page.url.pathname) return;
	const track = findTrack(page.params.slug);
	const seconds = parseStartSeconds({ hash: location.hash, search: '' });
	if (track && seconds !== undefined) player.visit(track, seconds);
}
