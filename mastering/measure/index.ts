export { intervalMs, LevelMeter, measureLevels, type Levels } from './levels';
export { Meters, type Measurements } from './meters';
export { ThirdOctaves } from './third-octaves';
