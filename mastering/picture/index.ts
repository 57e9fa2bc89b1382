export { artworkPx, ceilingDbfs, draw, floorDbfs, type Pictures } from './draw';
export { highestHz, lowestHz, spectrogram, SpectrogramMeter } from './spectrogram';
