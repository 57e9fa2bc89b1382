export { default as ContactSection } from './ContactSection.svelte';
export { default as CrawlersSection } from './CrawlersSection.svelte';
export { default as OwnSection } from './OwnSection.svelte';
export { default as ReservationSection } from './ReservationSection.svelte';
export { default as SignalsSection } from './SignalsSection.svelte';
