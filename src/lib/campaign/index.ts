export { default as FairLink } from './FairLink.svelte';
export { default as MakeItFair } from './MakeItFair.svelte';
