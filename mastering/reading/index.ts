export { decode, decodedBlocks } from './decode';
export { openMaster } from './read-master';
export { SoundFile } from './sound-file';
