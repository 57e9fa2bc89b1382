import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import send from 'send';
import { isFile } from '../../../deploy/find-file';
import { isCompressible, typeOf } from '../../../deploy/media-types';
import { listen } from '../../support/listen';
import type { StartHost } from './hosts';

/** Where GitHub Pages, which goes by mime-db, differs from the list. */
const ownTypes: Readonly<Record<string, string>> = {
	'.json': 'application/json; charset=utf-8',
	'.m3u8': 'application/vnd.apple.mpegurl'
};

/**
 * Serves a build as GitHub Pages does: pages at their addresses and `404.html`, each for ten minutes,
 * compressed, and readable by any site; it knows none of the build's rules, and adds no other header.
 */
export const startGitHubPages: StartHost = async (build, { basePath }) => {
	const server = createServer((request, response) => {
		answer(build, basePath, request, response).catch(() => response.destroy());
	});
	const { url, close } = await listen(server);
	return { url, end: close };
};

async function answer(
	build: string,
	basePath: string,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	response.setHeader('Server', 'GitHub.com');
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { 'Content-Type': 'text/html' }).end('<h1>405 Not Allowed</h1>');
		return;
	}
	const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
	const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : undefined;
	const file = path === undefined ? undefined : await find(build, decodeURIComponent(path));
	if (pathname === basePath || file === 'folder') {
		response.writeHead(301, { Location: `${pathname}/${search}` }).end();
	} else {
		sendFile(request, response, file ?? join(build, '404.html'), file === undefined ? 404 : 200);
	}
}

async function find(build: string, path: string): Promise<string | undefined> {
	const named = join(build, path);
	const candidates = path.endsWith('/') ? [`${named}index.html`] : [named, `${named}.html`];
	for (const file of candidates) if (await isFile(file)) return file;
	return (await isFile(join(named, 'index.html'))) ? 'folder' : undefined;
}

function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	file: string,
	status: number
): void {
	response.statusCode = status;
	response.setHeader('Content-Type', ownTypes[extname(file)] ?? typeOf(file));
	response.setHeader('Cache-Control', 'max-age=600');
	response.setHeader('Access-Control-Allow-Origin', '*');
	if (isCompressible(file)) {
		response.setHeader('Vary', 'Accept-Encoding');
		if (/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
			response.setHeader('Content-Encoding', 'gzip');
			if (request.method === 'HEAD') response.end();
			else createReadStream(file).pipe(createGzip()).pipe(response);
			return;
		}
	}
	send(request, encodeURI(file), { dotfiles: 'allow', index: false }).pipe(response);
}
