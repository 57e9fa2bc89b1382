/** Loaded after the first paint: what a closer look at a room needs. */
export { default as CaptionLine } from './CaptionLine.svelte';
export { default as CloserLook } from './CloserLook.svelte';
export { Look } from './room-details.svelte';
