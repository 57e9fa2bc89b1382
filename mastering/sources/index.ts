export { findSources } from './find-sources';
export type { MasterSource, RoomSource, TrackSource } from './track-source';
