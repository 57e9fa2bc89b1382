/** Loaded after the first paint: nothing of it is needed before. */
export { default as KeepControl } from './DownloadControl.svelte';
