import type { Player } from '../player.svelte';
import { watchWake } from './wake';

/**
 * Lets a player catch up, and retry what failed, after whatever interrupts a page: a lost
 * connection, a sleep, a missing sound device.
 * @returns a function that ends the watch
 */
export function watchInterruptions(player: Player): () => void {
	const watching = new AbortController();
	const catchUp = () => {
		player.tick();
		player.retryNow();
	};
	window.addEventListener('online', catchUp, watching);
	window.addEventListener(
		'offline',
		() => {
			player.handleOffline();
		},
		watching
	);
	// Undefined at insecure addresses, whatever the types say.
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	devices?.addEventListener('devicechange', catchUp, watching);
	const stopWatching = watchWake({ onwake: catchUp, onjump: catchUp });
	return () => {
		watching.abort();
		stopWatching();
	};
}
