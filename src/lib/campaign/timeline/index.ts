export { everything, isShown, parseChoice, type Choice } from './choice';
export { default as EntryList } from './EntryList.svelte';
export { default as Filters } from './Filters.svelte';
export { default as TimelineDrawing } from './TimelineDrawing.svelte';
export { default as TurningPoints } from './TurningPoints.svelte';
export type { Dot, Drawing } from './drawing';
export type { NotedTimeline } from './note-timeline';
export type { TurningPoint } from './turning-points';
