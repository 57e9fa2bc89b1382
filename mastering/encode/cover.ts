import sharp from 'sharp';
import { pictureXmp } from './picture-xmp';

const coverPx = 320;

/**
 * A recording's artwork as a JPEG small enough to be embedded: 4 to 8 KB. In an MP4 file it stands
 * before the sound, and what stands there is waited for.
 */
export async function coverJpeg(artwork: Uint8Array): Promise<Buffer> {
	return sharp(artwork)
		.resize(coverPx)
		.withXmp(pictureXmp)
		.jpeg({ quality: 60, mozjpeg: true })
		.toBuffer();
}
