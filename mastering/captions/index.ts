export { captionsOf, type CaptionSources } from './captions';
export { SuppliedCaptions } from './supplied-captions';
