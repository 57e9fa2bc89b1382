import { untrack } from 'svelte';
import type { Player } from './player.svelte';

/** How long a page waits for the sound that was pressed, in milliseconds. */
const PAGE_WAITS_MS = 1000;
/** How long pictures do: at 1 Mbit/s, WebKit needs 1.6 s to start a sound that has the line to itself. */
const PICTURE_WAITS_MS = 2000;

/** Waits until what was pressed sounds or can't, but no longer than a second. */
export async function untilSound(
	player: Pick<Player, 'state'>,
	limitMs = PAGE_WAITS_MS
): Promise<void> {
	if (player.state !== 'loading') return;
	let stopWatching: (() => void) | undefined;
	await new Promise<void>((resolve) => {
		setTimeout(resolve, limitMs);
		stopWatching = $effect.root(() => {
			$effect(() => {
				if (player.state !== 'loading') resolve();
			});
		});
	});
	stopWatching?.();
}

/**
 * Follows a value whose picture is to be fetched. While a sound is loading there is none, as the
 * picture would take from it on a slow line; two seconds later there is, in any case.
 */
export class AfterSound<T> {
	readonly #read: () => T;
	#shown = $state.raw<T>();

	/** @param read returns the value; create it while a component is being set up */
	constructor(player: Player, read: () => T) {
		this.#read = read;
		if (player.state !== 'loading') this.#shown = read();
		$effect(() => {
			const value = read();
			void untrack(() => untilSound(player, PICTURE_WAITS_MS)).then(() => {
				if (read() === value) this.#shown = value;
			});
		});
	}

	/** The value; undefined while its sound is loading. */
	get current(): T | undefined {
		return this.#shown === this.#read() ? this.#shown : undefined;
	}
}
