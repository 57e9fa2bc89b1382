/** The lowest frequency of a picture, at its bottom. */
export const lowestHz = 20;
/** The highest frequency of a picture, at its top; between them the axis is logarithmic. */
export const highestHz = 16_000;

export { bandHz } from '../../src/content/spectrogram';

/** What the quietest colour stands for, the same in every picture of the album. */
export const floorDbfs = -115;
/** What the loudest colour stands for. */
export const ceilingDbfs = -60;
