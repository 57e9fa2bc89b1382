export { albumFolder, publishBytes, publishFile, type Asset } from './asset';
export { isComplete, readManifest, writeManifest } from './manifest-file';
export { withLock } from './lock';
export { sweep } from './sweep';
