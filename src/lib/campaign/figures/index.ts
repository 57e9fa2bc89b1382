export { default as BarFigure } from './BarFigure.svelte';
export { noteFigure, type NotedFigure } from './noted-figure';
