import { extname } from 'node:path';

const utf8 = '; charset=utf-8';

/** The media type of every kind of file on the site, by extension. */
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
	// The playlist lists whole files; `vnd.apple.mpegurl` would mean HLS.
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

/** The media type of a file, by extension. */
export function typeOf(file: string): string {
	return types[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a host should compress a file, by extension. */
export function isCompressible(file: string): boolean {
	return /^text\/|\/json$|[+/]xml$|\+json$/.test(typeOf(file).replace(utf8, ''));
}
