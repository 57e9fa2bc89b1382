/** Text that does no harm wherever it is written. */
export { escapeMarkup, writeTag, type Tag } from './markup';
export { plainText } from './plain-text';
