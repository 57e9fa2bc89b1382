export { default as Letters } from './Letters.svelte';
export { default as Numbers } from './Numbers.svelte';
export { default as Positions } from './Positions.svelte';
export type { NotedFair } from './note-fair';
