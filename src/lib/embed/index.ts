export type { EmbedCommand, EmbedEvent } from './messages';
