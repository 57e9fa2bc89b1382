export { default as HomePanel } from './HomePanel.svelte';
export { default as RoomPanel } from './RoomPanel.svelte';
export { default as Stage } from './Stage.svelte';
