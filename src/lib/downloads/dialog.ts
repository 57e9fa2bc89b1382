import { mount } from 'svelte';
import type { Keeper } from './downloads.svelte';

/** The list, once it is there. */
interface Dialog {
	show(): void;
}

let dialog: Promise<Dialog> | undefined;

/**
 * Gives the one list of the page, which outlives the button that opened it. It is loaded when it is
 * first asked for, and asked for again after a failure.
 */
export function getDialog(keeper: Keeper): Promise<Dialog> {
	dialog ??= import('./DownloadDialog.svelte')
		.then(({ default: KeepDialog }) =>
			mount(KeepDialog, { target: document.body, props: { keeper } })
		)
		.catch((error: unknown) => {
			dialog = undefined;
			throw error;
		});
	return dialog;
}
