export { FourierTransform } from './fourier-transform';
export { PowerSpectrum } from './power-spectrum';
export { WindowedSpectra } from './windowed-spectra';
export { flat, hann } from './windows';
