export { default as RelatedWorks } from './RelatedWorks.svelte';
export { default as Software } from './Software.svelte';
export type { NotedAbout } from './note-about';
