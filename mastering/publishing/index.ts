export { albumFolder, publishBytes, StagedFile, type Asset, type AssetName } from './asset';
export { hasCards, isComplete, readManifest, writeManifest, type Made } from './manifest-file';
export { withLock } from './lock';
export { sweep } from './sweep';
