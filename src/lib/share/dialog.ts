import { mount } from 'svelte';
import type { Track } from '$lib/album/tracks';
import type { Player } from '$lib/player';

/** The panel, once it is there. */
interface Dialog {
	show(track: Track | null): void;
}

let dialog: Promise<Dialog> | undefined;

/**
 * Gives the one panel of the page, which outlives the button that opened it. It is loaded when it
 * is first asked for, and asked for again after a failure.
 */
export function getDialog(player: Player): Promise<Dialog> {
	dialog ??= import('./ShareDialog.svelte')
		.then(({ default: ShareDialog }) =>
			mount(ShareDialog, { target: document.body, props: { player } })
		)
		.catch((error: unknown) => {
			dialog = undefined;
			throw error;
		});
	return dialog;
}
