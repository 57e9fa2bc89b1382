import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import send from 'send';
import { chooseRepresentation, findFile } from '../deploy/find-file';
import { headersFor } from '../deploy/rules';
import { typeOf } from '../deploy/media-types';
import { listen } from '../tests/support/listen';
import { builtPages } from './build-pages';
import { recorder } from './pane';
import { Traffic } from './traffic';

const site = join(import.meta.dirname, '../build');
const prefix = '/bench';
const recorderPath = `${prefix}/recorder.js`;

/** Finds the file of a path: of the peers' pages under `/bench`, or else of the site. */
export async function fileOf(path: string): Promise<string | undefined> {
	const found = path.startsWith(`${prefix}/`)
		? await findFile(builtPages, path.slice(prefix.length))
		: await findFile(site, path);
	return found?.kind === 'file' ? found.file : undefined;
}

/** A server of the site and the peers' pages. */
export interface Server {
	readonly port: number;
	/** The requests it receives. */
	readonly traffic: Traffic;
	close(): Promise<void>;
}

/**
 * Serves the built site and the peers' pages in the same way: precompressed, with ranges. The site gets
 * its own headers; the peers get only those about caching, as the site's content security policy
 * would break them.
 * @param withRecorder whether to insert the recorder into each page, for a browser whose driver can't
 */
export async function serveAll(withRecorder = false): Promise<Server> {
	const traffic = new Traffic();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
		const path = url.pathname;
		traffic.begin(url.href);
		response.on('close', () => {
			traffic.end(url.href);
		});
		void (async () => {
			if (withRecorder && path === recorderPath) {
				response.setHeader('Content-Type', typeOf(path));
				sendCompressed(response, recorder);
				return;
			}
			const file = await fileOf(path);
			if (file === undefined) {
				response.writeHead(404).end();
				return;
			}
			response.setHeader('Content-Type', typeOf(file));
			for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
			if (withRecorder && extname(file) === '.html') {
				const script = `<script src="${recorderPath}"></script>`;
				sendCompressed(response, (await readFile(file, 'utf8')).replace('<head>', `$&${script}`));
				return;
			}
			const { file: chosen, encoding, varies } = await chooseRepresentation(request, file);
			if (varies) response.setHeader('Vary', 'Accept-Encoding');
			if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
			send(request, encodeURI(chosen), {
				dotfiles: 'allow',
				index: false,
				cacheControl: false
			}).pipe(response);
		})();
	});
	const { port, close } = await listen(server);
	return { port, traffic, close };
}

function sendCompressed(response: ServerResponse, text: string): void {
	response.setHeader('Content-Encoding', 'gzip');
	response.end(gzipSync(text));
}

function headersOf(path: string): Readonly<Record<string, string>> {
	if (!path.startsWith(`${prefix}/`)) return headersFor(path);
	const isHashed = path.startsWith(`${prefix}/assets/`);
	return { 'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache' };
}
