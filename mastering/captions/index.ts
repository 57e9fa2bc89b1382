export { captionsOf, type CaptionSources } from './captions';
export { namedSounds } from './named-sounds';
export { pictureWords } from './picture-words';
export { SuppliedCaptions } from './supplied-captions';
