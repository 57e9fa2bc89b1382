export { addScaled, overlap, shapeNoise } from './noise';
export { reverberate } from './reverberation';
export { addPeriodic, addSquares, filteredEnergy, peak, randomBits, scale } from './samples';
export { powers, weigh } from './spectra';
