export { default as Keep } from './Keep.svelte';
