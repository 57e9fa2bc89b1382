export type { DeckEvent, MediaFault, Source } from './deck';
export { Engine, canPlayType, canSetVolume, type EngineListener } from './engine';
