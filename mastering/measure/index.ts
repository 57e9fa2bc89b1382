export { intervalMs, measureLevels, type Levels } from './levels';
export { Meters, type Measurements } from './meters';
