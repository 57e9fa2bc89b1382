import {
	ByteVector,
	File,
	Mpeg4AppleTag,
	Picture,
	PictureType,
	ReadStyle,
	TagTypes
} from 'node-taglib-sharp';
import sharp from 'sharp';
import type { Tags } from './tags';
import { pictureXmp } from './png';

const coverPx = 320;

/** The tags for which MP4 has no atom of its own, so that FFmpeg drops them. */
const freeForm = ['barcode', 'isrc', 'license', 'provenance', 'terms_of_use'] as const;

/** The namespace in which taggers and players look for free-form tags. */
const freeFormNamespace = 'com.apple.iTunes';

/**
 * A recording's artwork as a JPEG of 4 to 8 KB: in an MP4 file the cover comes before the sound, and
 * so delays it.
 */
export async function coverJpeg(artwork: Uint8Array): Promise<Buffer> {
	return sharp(artwork)
		.resize(coverPx)
		.withXmp(pictureXmp)
		.jpeg({ quality: 60, mozjpeg: true })
		.toBuffer();
}

/**
 * Adds to a finished MP4 or FLAC file what FFmpeg can't: the cover, which is only drawn once the
 * sound has been encoded, and in MP4 the free-form tags. A WebM file stays as it is: its tags are
 * complete, and WebM has no attachments (https://www.webmproject.org/docs/container/).
 * @throws The system's Error when the file can't be written.
 */
export function addCoverAndTags(
	path: string,
	format: string,
	tags: Tags,
	coverJpeg: Uint8Array
): void {
	if (format === 'weba') return;
	const mimeType = format === 'flac' ? 'taglib/flac' : 'taglib/m4a';
	const file = File.createFromPath(path, mimeType, ReadStyle.None);
	try {
		const cover = Picture.fromData(ByteVector.fromByteArray(coverJpeg));
		cover.type = PictureType.FrontCover;
		file.tag.pictures = [cover];
		if (format !== 'flac') addFreeForm(file, tags);
		file.save();
	} finally {
		file.dispose();
	}
}

function addFreeForm(file: File, tags: Tags): void {
	const tag = file.getTag(TagTypes.Apple, true);
	if (!(tag instanceof Mpeg4AppleTag)) throw new Error('an MP4 file without a place for tags');
	for (const name of freeForm) {
		const value = tags[name];
		if (value !== undefined) tag.setItunesStrings(freeFormNamespace, name.toUpperCase(), value);
	}
}
