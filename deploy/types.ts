import { extname } from 'node:path';

const utf8 = '; charset=utf-8';

/** The media type of every kind of file that the site has, by the ending of its name. */
export const types: Readonly<Record<string, string>> = {
	'.avif': 'image/avif',
	'.css': 'text/css' + utf8,
	'.flac': 'audio/flac',
	'.gif': 'image/gif',
	'.html': 'text/html' + utf8,
	'.ics': 'text/calendar' + utf8,
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript' + utf8,
	'.json': 'application/json',
	// The playlist lists whole files; as vnd.apple.mpegurl it would be taken for HLS.
	'.m3u8': 'audio/mpegurl',
	'.m4a': 'audio/mp4',
	'.map': 'application/json',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain' + utf8,
	'.vtt': 'text/vtt' + utf8,
	'.wav': 'audio/wav',
	// Browsers refuse some recordings as video/webm, which many hosts send for WebM of any kind.
	'.weba': 'audio/webm',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml',
	'.xspf': 'application/xspf+xml'
};

/** Gives the media type of a file by the ending of its name. */
export function typeOf(file: string): string {
	return types[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Tells whether a file is text that a host sends compressed, going by the ending of its name. */
export function isCompressible(file: string): boolean {
	return /^text\/|\/json$|[+/]xml$|\+json$/.test(typeOf(file).replace(utf8, ''));
}
