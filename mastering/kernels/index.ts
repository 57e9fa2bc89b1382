export { Doubles, Floats, Integers } from './arrays';
export { kernels, pffft } from './library';
export { peakOf, Stage } from './stage';
