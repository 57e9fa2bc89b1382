export type { DeckEvent, MediaFault, Source } from './deck';
export { Engine, canPlayType, canSetVolume, type EngineListener } from './engine';
export type { GainProblem, GainStage } from './gain-stage';
