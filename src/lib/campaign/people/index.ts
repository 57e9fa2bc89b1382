/** The page of the people. */
export { default as PeopleSections } from './PeopleSections.svelte';
