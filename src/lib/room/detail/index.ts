/** Loaded after the first paint: what a closer look at a room needs. */
export { default as CaptionLine } from './CaptionLine.svelte';
export { default as CaptionPanel } from './CaptionPanel.svelte';
export { details } from './details';
export { levelAt, shareBetween } from './level';
export { default as LevelMeter } from './LevelMeter.svelte';
