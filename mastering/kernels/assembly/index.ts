export { addScaled, overlap, shapeNoise } from './noise';
export { powers, weigh } from './spectra';
