/** Loaded after the first paint: nothing of it is needed before. */
export { default as ShareButton } from './ShareButton.svelte';
