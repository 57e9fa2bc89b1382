/** The player, as routes and the rest of lib see it. */
export { MAX_GAIN_DB, playableRenditions } from './audio';
export { default as BrowserIntegration } from './browser/BrowserIntegration.svelte';
export { claimPlayback } from './browser/claim-playback';
export { connectMediaSession } from './browser/media-session.svelte';
export { providePageCommand } from './browser/shortcuts.svelte';
export { watchWake } from './browser/wake';
export { createPlayer, getPlayer, setPlayer } from './context';
export { addressAtMoment, formatStartFragment, parseStartSeconds } from './start-time';
export { formatGain } from './gain.svelte';
export { default as ListenCloser } from './ListenCloser.svelte';
export { noMemory } from './memory';
export type { Player } from './player.svelte';
export { default as PlayerBar } from './bar/PlayerBar.svelte';
export { isPlainPress, primeOnIntent, untilSound } from './prime-on-intent';
export type { Conductor } from './queue.svelte';
export { default as RepeatButton } from './RepeatButton.svelte';
export { default as SeekRange } from './SeekRange.svelte';
export { abbreviateStatus, describeStatus, isNotable, type TransportState } from './status';
