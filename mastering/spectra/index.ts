export { PowerSpectrum } from './power-spectrum';
export { WindowedSpectra } from './windowed-spectra';
