export { albumFolder, publishBytes, StagedFile, type Asset, type AssetName } from './asset';
export { isComplete, readManifest, writeManifest } from './manifest-file';
export { withLock } from './lock';
export { sweep } from './sweep';
