export { coverJpeg } from './cover';
export { embed } from './embed';
export { encode, FileEncoder, type EncoderSettings } from './encode';
export {
	losslessFormat,
	renditionFormats,
	type FileFormat,
	type RenditionFormat
} from './renditions';
export { tagsOf, type Tags } from './tags';
