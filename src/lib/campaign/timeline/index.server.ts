/** What is made of the timeline when building: no page can import it into a browser. */
export { draw } from './drawing';
export { noteTimeline } from './note-timeline';
export { markTurningPoints } from './turning-points';
