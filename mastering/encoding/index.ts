export { encode, FileEncoder, type EncoderSettings } from './encode';
export { renditionFormats, type RenditionFormat } from './renditions';
export { tagsOf, type Tags } from './tags';
