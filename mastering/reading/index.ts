export { decode, decodedBlocks } from './decode';
export type { Master } from './planar';
export { openMaster } from './read-master';
export { SoundFile } from './sound-file';
