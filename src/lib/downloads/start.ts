import { mount } from 'svelte';
import type { Player } from '$lib/player';
import { offline } from './offline.svelte';
import UpdateNotice from './UpdateNotice.svelte';

let started = false;

/** Starts, once for all places on a page, what needs no place of its own. */
export function start(player: Player): void {
	if (started || !offline) return;
	started = true;
	mount(UpdateNotice, { target: document.body, props: { update: offline.update, player } });
	void offline.start(player);
}
