/** Loaded after the first paint: what a closer look at the picture needs. */
export { default as Closeup } from './Closeup.svelte';
export { default as Key } from './Key.svelte';
export { default as Tools } from './Tools.svelte';
export { View } from './view.svelte';
