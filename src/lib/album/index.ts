export { formatClock, speakDuration } from './clock';
export { formatDbfs, formatDecibels } from './decibels';
export { indexAfter, indexAfterEnd, indexBefore, repeatModes, type Repeat } from './order';
export { formatPlace, isBonus, nameTrack } from './place';
export { findTrack, joinTracks, tracks, type Track } from './tracks';
