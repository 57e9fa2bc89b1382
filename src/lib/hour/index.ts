export { default as HourPanel } from './HourPanel.svelte';
export { describeRule } from './words';
