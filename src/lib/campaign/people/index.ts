/** The page of the people. */
export { default as PeopleSections } from './PeopleSections.svelte';
export type { PeoplePage } from './people-page';
