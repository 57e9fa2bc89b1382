export { Doubles, Floats, Integers } from './arrays';
export { kernels, pffft } from './library';
