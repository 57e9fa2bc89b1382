/** The only code that touches Howler or an audio element. */
export { MAX_GAIN_DB } from './amplifier';
export type { DeckEvent, Source } from './deck';
export type { MediaFault } from './element-state';
export { Engine, type EngineListener, type PlayerEngine } from './engine';
export type { GainProblem, GainStage } from './gain-stage';
export { canSetVolume, playableRenditions } from './support';
