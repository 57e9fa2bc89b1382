export { intervalMs, measureLevels, type Levels } from './levels';
