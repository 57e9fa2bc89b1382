/** Loaded after the first paint: what a closer look at the picture needs. */
export { default as Closeup } from './ZoomedPicture.svelte';
export { default as Key } from './LevelKey.svelte';
export { default as Tools } from './ZoomTools.svelte';
export { View } from './zoom.svelte';
