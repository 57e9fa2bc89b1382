/** Loaded after the first paint: what a closer look at a room needs. */
export { details } from './details';
export { levelAt } from './level';
