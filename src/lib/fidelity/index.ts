export type { ComparedTrack } from './compared-track';
export { default as FidelityFigures } from './FidelityFigures.svelte';
export { default as LargestDifferences } from './LargestDifferences.svelte';
