import { mount, type Component } from 'svelte';

/**
 * A dialog that is loaded and mounted once, when it is first needed. It outlives the component that
 * opened it, and a failed load is tried again.
 * @param load imports the dialog's component
 * @returns a function that resolves with what the dialog exports
 */
export function lazyDialog<Props extends Record<string, unknown>, Exports extends object>(
	load: () => Promise<{ readonly default: Component<Props, Exports> }>
): (props: Props) => Promise<Exports> {
	let dialog: Promise<Exports> | undefined;
	return (props) => {
		dialog ??= load()
			.then(({ default: Dialog }) => mount(Dialog, { target: document.body, props }))
			.catch((error: unknown) => {
				dialog = undefined;
				throw error;
			});
		return dialog;
	};
}
