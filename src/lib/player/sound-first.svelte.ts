import { untrack } from 'svelte';
import type { Player } from './player.svelte';

/** How long a page waits for the sound that was pressed. */
const PAGE_WAITS_MS = 1000;
/** How long pictures do: at 1 Mbit/s, WebKit takes 1.6 s for a sound with nothing beside it. */
const PICTURE_WAITS_MS = 2000;

/** Waits until what was pressed plays or fails; by default for a second at most. */
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
 * Follows a value whose picture will be fetched. There is none while a sound is loading, because the
 * picture would slow it down on a slow connection, but for two seconds at most.
 */
export class AfterSound<T> {
	readonly #read: () => T;
	#shown = $state.raw<T>();

	/** @param read returns the value. Create it while a component initialises */
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
