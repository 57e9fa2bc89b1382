/** Loaded after the first paint: nothing of it is needed before the first press. */
export { default as PlayerHost } from './PlayerHost.svelte';
export { ListenCloser } from '../closer';
export { watchWake } from './wake';
export { default as RepeatButton } from './RepeatButton.svelte';
export { default as VolumeControl } from './VolumeControl.svelte';
