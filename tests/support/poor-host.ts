import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { typeOf } from '../../deploy/media-types';
import { listen, type Listening } from './listen';

/** What a host can do; a plain file server can do none of it. */
export interface PoorHostOptions {
	/** Whether it finds `about.html` for `/about`. */
	readonly findsHtml?: boolean;
	/** Whether it answers `/404` as any address that is not there: `404.html`, with the status 404. */
	readonly hidesNotFoundPage?: boolean;
	/** Whether it sends `404.html` for what is not there, or a page of its own. */
	readonly sendsNotFoundPage?: boolean;
	/** Paths that are missing, as after an upload that was cut short. */
	readonly missing?: RegExp;
}

const build = join(import.meta.dirname, '../../build');

/**
 * Serves `build/` as a plain file server would: whole files only, no header but the type, and a list
 * for a folder.
 */
export async function servePoorly(options: PoorHostOptions = {}): Promise<Listening> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		void answer(pathname, response, options);
	});
	return listen(server);
}

async function answer(
	pathname: string,
	response: ServerResponse,
	{ findsHtml, hidesNotFoundPage, sendsNotFoundPage, missing }: PoorHostOptions
): Promise<void> {
	const isHidden = (hidesNotFoundPage && pathname === '/404') || missing?.test(pathname);
	const candidates = [
		...(pathname.endsWith('/') ? [`${pathname}index.html`] : [pathname]),
		...(findsHtml ? [`${pathname}.html`] : [])
	];
	for (const path of isHidden ? [] : candidates) {
		const kind = await kindOf(path);
		if (kind === 'file') {
			send(response, 200, path);
			return;
		}
		if (kind === 'folder' && !findsHtml) {
			response.writeHead(301, { Location: `${path}/` }).end();
			return;
		}
	}
	if (!isHidden && pathname.endsWith('/') && (await kindOf(pathname)) === 'folder') {
		response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Index of the folder</h1>');
	} else if (sendsNotFoundPage || (hidesNotFoundPage && pathname === '/404')) {
		send(response, 404, '/404.html');
	} else {
		response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>File not found</h1>');
	}
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
	const stats = await stat(join(build, path)).catch(() => undefined);
	if (!stats) return undefined;
	return stats.isDirectory() ? 'folder' : 'file';
}

function send(response: ServerResponse, status: number, path: string): void {
	response.writeHead(status, { 'Content-Type': typeOf(path) });
	createReadStream(join(build, path)).pipe(response);
}
