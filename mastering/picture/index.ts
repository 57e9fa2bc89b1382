export { artworkPx, draw, type Pictures } from './draw';
export { bandHz, ceilingDbfs, floorDbfs, highestHz, levelShare, lowestHz } from './scale';
export { spectrogram, SpectrogramMeter, type Grid } from './spectrogram';
export { steadyLinesHz } from './steady-lines';
export { encodeTiles } from './tiles';
