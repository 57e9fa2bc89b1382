export { dateInWords, timeOf } from './dates';
export { default as NotedSection } from './NotedSection.svelte';
export { default as NoteMark } from './NoteMark.svelte';
export { default as Notes } from './Notes.svelte';
export { default as Quoted } from './Quoted.svelte';
export { default as Said } from './Said.svelte';
export { PageNotes } from './notes';
export { markQuotation, type QuotedWords } from './quotations';
export type { Mark, Marked, Marker, Note, Noted, NotedSection as NotedSectionOf } from './notes';
