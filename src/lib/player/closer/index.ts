/** Loaded after the first paint: whoever listens closer has pressed play before. */
export { Closer, closerOf } from './closer.svelte';
export { default as ListenCloser } from './ListenCloser.svelte';
export { formatGain, speakGain } from './words';
