export type { DeckEvent, Source } from './deck';
export { Engine, canPlayType, canSetVolume, type EngineListener, type MediaFault } from './engine';
export type { GainProblem, GainStage } from './gain-stage';
