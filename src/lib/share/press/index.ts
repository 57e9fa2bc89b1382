export { default as PressEmbed } from './PressEmbed.svelte';
export { default as PressFacts } from './PressFacts.svelte';
export { default as PressPictures } from './PressPictures.svelte';
export { default as PressQuotes } from './PressQuotes.svelte';
export type { NotedPress } from './note-press';
