export { intervalMs, LevelMeter, measureLevels, type Levels } from './levels';
