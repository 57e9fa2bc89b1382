/** Loaded after the first paint: nothing of it is needed before the first press. */
export { default as PlayerHost } from './browser/BrowserIntegration.svelte';
export { default as ListenCloser } from './ListenCloser.svelte';
export { watchWake } from './browser/wake';
export { default as RepeatButton } from './RepeatButton.svelte';
export { default as VolumeControl } from './VolumeControl.svelte';
