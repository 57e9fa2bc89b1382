export { formatClock, speakDuration } from './clock';
export { formatDbfs, formatDecibels } from './decibels';
export { indexAfter, indexAfterEnd, indexBefore, repeatModes, type Repeat } from './order';
export { findTrack, tracks, type Track } from './tracks';
