export { default as OwnRights } from './OwnRights.svelte';
