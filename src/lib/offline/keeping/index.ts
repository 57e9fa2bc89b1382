export type { KeepFailure } from './failure';
export type { KeptFile } from './kept-file';
export { Keeper, type KeepableTrack, type KeepState, type KeptTrack } from './keeper.svelte';
export { Shelf } from './shelf';
