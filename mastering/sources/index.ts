export { findSources } from './find-sources';
export type { TrackSource } from './track-source';
