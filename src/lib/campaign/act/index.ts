/** The page of what one can do. */
export { default as ActSections } from './ActSections.svelte';
export type { ActPage } from './act-page';
